package live.frontrow.vod.cost;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.local.process.Folders;
import live.frontrow.vod.agent.Recorder;
import live.frontrow.vod.timeline.FakeRecorder;
import live.frontrow.vod.timeline.Head;
import live.frontrow.vod.timeline.UnusableFileException;
import org.awaitility.Awaitility;

/**
 * Recorded files of a long show: what a real MediaMTX has recorded of a short one, again and again, as if the encoder had lost
 * its connection each time.
 *
 * @param files in their order
 * @param open one that comes behind all of them and is still written
 * @param bytes of all files
 */
record LongRecording(List<Path> files, Path open, long bytes) {

    private static final String NAME = "show";

    /** Filled up to 6 Mbit/s with sound: a small picture is little work to make, and as much to store as a large one. */
    private static final List<String> SIX_MEGABITS = List.of(
            "-g",
            "60",
            "-bf",
            "2",
            "-b:v",
            "5870k",
            "-maxrate",
            "5870k",
            "-bufsize",
            "1200k",
            "-x264-params",
            "nal-hrd=cbr:filler=1",
            "-b:a",
            "128k");

    private static final Duration LATE = Duration.ofSeconds(30);

    /** Within which a file describes itself. */
    private static final int BEGINNING = 4096;

    /** Records so many seconds and repeats them so many times. */
    static LongRecording make(Path folder, int seconds, int times) throws IOException {
        List<byte[]> recorded = record(folder.resolve("recorder"), seconds);
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        long bytes = 0;
        for (int time = 0; time < times; time++) {
            for (byte[] file : recorded) {
                Path again = folder.resolve("%06d.mp4".formatted(files.size()));
                Files.write(again, anotherRun(file, time, seconds));
                files.add(again);
                bytes += file.length;
            }
        }
        byte[] open = FakeRecorder.unclosed(anotherRun(recorded.getFirst(), times, seconds));
        return new LongRecording(List.copyOf(files), Files.write(folder.resolve("open.mp4"), open), bytes);
    }

    private static List<byte[]> record(Path folder, int seconds) throws IOException {
        try (Recorder recorder = Recorder.start(folder)) {
            List<String> options = new ArrayList<>(SIX_MEGABITS);
            options.addAll(List.of("-t", Integer.toString(seconds)));
            Process encoder = recorder.send(NAME, List.of("testsrc2=s=640x360:r=30", "sine=r=48000"), options);
            Awaitility.await("MediaMTX has recorded it")
                    .atMost(LATE.plusSeconds(seconds))
                    .until(() -> !encoder.isAlive() && allClosed(recorder.files(NAME)));
            List<byte[]> files = new ArrayList<>();
            for (Path file : recorder.files(NAME)) {
                files.add(Files.readAllBytes(file));
            }
            return files;
        } finally {
            Folders.delete(folder);
        }
    }

    private static boolean allClosed(List<Path> files) throws IOException, UnusableFileException {
        for (Path file : files) {
            try (FileChannel channel = FileChannel.open(file)) {
                if (!Head.read(channel).closed()) {
                    return false;
                }
            }
        }
        return !files.isEmpty();
    }

    /** The same file of a run that began later: another id and another time of day in its box {@code mtxi}. */
    private static byte[] anotherRun(byte[] file, int time, int seconds) {
        ByteBuffer copy = ByteBuffer.wrap(file.clone());
        int type = new String(file, 0, BEGINNING, StandardCharsets.ISO_8859_1).indexOf("mtxi");
        int run = type + 16;
        int clock = type + 40;
        copy.putLong(run, copy.getLong(run) + time);
        copy.putLong(
                clock,
                copy.getLong(clock) + Duration.ofSeconds((long) time * seconds).toNanos());
        return copy.array();
    }
}
