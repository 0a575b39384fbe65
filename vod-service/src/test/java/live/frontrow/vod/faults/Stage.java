package live.frontrow.vod.faults;

import static live.frontrow.common.test.Patience.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.SmallDisk;
import live.frontrow.vod.agent.Library;
import live.frontrow.vod.agent.Recorder;
import live.frontrow.vod.shelf.Shelf;
import live.frontrow.vod.timeline.Head;
import live.frontrow.vod.timeline.UnusableFileException;

/** Everything that a show's recording needs: an encoder that comes back, MediaMTX, a disk, the agent, and who remembers. */
final class Stage implements AutoCloseable {

    private static final long DISK = 128 * 1024 * 1024;
    private static final List<String> SIZES = List.of("160x90", "192x108", "256x144");

    final String name = Ids.shortId(8);
    final Recorder recorder;
    final SmallDisk disk;
    final MortalAgent agent;
    final Witness witness;
    final Path aside;
    private Process encoder;
    private int encoders;

    Stage(Path folder, Shelf shelf, Library library) throws IOException {
        disk = SmallDisk.of(folder.resolve("disk"), DISK);
        recorder = Recorder.start(disk.folder());
        aside = disk.folder().resolve("aside");
        witness = new Witness(recorder.recordings(), disk.folder().resolve("witness"));
        agent = new MortalAgent(recorder.recordings(), aside, shelf, library);
        agent.start();
    }

    /** An encoder that sends if none does: no two send the same picture or sound. */
    void send() throws IOException {
        if (encoder != null && encoder.isAlive()) {
            return;
        }
        int number = encoders++;
        encoder = recorder.send(
                name,
                List.of(
                        "testsrc=s=%s:r=30,hue=h=%d".formatted(SIZES.get(number % SIZES.size()), 7 * number % 360),
                        "sine=r=48000:f=%d".formatted(200 + 20 * number)),
                List.of("-g", "30", "-bf", "2"));
    }

    void dropEncoder() {
        encoder.destroyForcibly().onExit().join();
    }

    /** As somebody who stops sending. */
    void endEncoder() {
        encoder.destroy();
        encoder.onExit().join();
    }

    /** Until something is recorded again. */
    void awaitRecording() throws IOException {
        long before = witness.bytes();
        await().until(() -> {
            send();
            return witness.bytes() > before;
        });
    }

    /** A file that is finished, and of which no agent has done anything: one behind the oldest. It must not run meanwhile. */
    Path untouched(Random random) {
        await().until(() -> {
            send();
            return waiting().size() >= 3;
        });
        List<Path> waiting = waiting();
        return waiting.get(random.nextInt(1, waiting.size() - 1));
    }

    private List<Path> waiting() {
        List<Path> waiting = new ArrayList<>();
        try {
            for (Path file : recorder.files(name)) {
                try (FileChannel channel = FileChannel.open(file)) {
                    Head.read(channel);
                    if (!witness.altered().containsKey(file.getFileName().toString())) {
                        waiting.add(file);
                    }
                } catch (UnusableFileException e) {
                    // Waits to be set aside, before or behind whatever else there is.
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return waiting;
    }

    @Override
    public void close() throws IOException {
        agent.close();
        recorder.close();
        witness.close();
        disk.close();
    }
}
