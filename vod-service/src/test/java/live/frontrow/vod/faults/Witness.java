package live.frontrow.vod.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import live.frontrow.vod.agent.Packet;
import live.frontrow.vod.agent.Taped;
import live.frontrow.vod.timeline.Head;
import live.frontrow.vod.timeline.Mark;
import live.frontrow.vod.timeline.UnusableFileException;

/** Keeps everything that MediaMTX records, by a second name that the agent does not know, and what somebody did to it. */
final class Witness implements AutoCloseable {

    private static final long LOOK_MILLIS = 20;

    private final Path recordings;
    private final Path kept;
    private final Map<String, Altered> altered = new ConcurrentHashMap<>();
    private final Thread thread;

    /**
     * A file that is not any more what MediaMTX wrote.
     *
     * @param bytes what it is now
     * @param at the first byte that is another one
     * @param torn whether it ends there
     */
    record Altered(byte[] bytes, int at, boolean torn) {}

    Witness(Path recordings, Path kept) throws IOException {
        this.recordings = Files.createDirectories(recordings);
        this.kept = Files.createDirectories(kept);
        thread = Thread.ofPlatform().name("witness").daemon().start(this::look);
    }

    /** So many bytes were recorded up to now. */
    long bytes() throws IOException {
        long sum = 0;
        for (Path file : files(kept)) {
            sum += Files.size(file);
        }
        return sum;
    }

    /** Names of all files, in the order in which they were begun. */
    List<String> names() throws IOException {
        return files(kept).stream().map(file -> file.getFileName().toString()).toList();
    }

    byte[] recorded(String name) throws IOException {
        return Files.readAllBytes(kept.resolve(name));
    }

    Map<String, Altered> altered() {
        return altered;
    }

    /** Somebody's doing, at once. */
    void alter(Path file, Altered how) throws IOException {
        altered.put(file.getFileName().toString(), how);
        Path draft = Files.write(recordings.resolve("draft"), how.bytes());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * What the replay has to be: each file up to its last whole part, and of one that was damaged in what describes its parts at least what is
     * before. So a MediaMTX that is killed costs the part that it had not written yet, and none is longer than a second.
     *
     * @param taken how many parts of a file are in the replay
     */
    List<Taped> expected(Path draft, Map<String, Integer> taken) throws IOException {
        List<Taped> all = new ArrayList<>();
        for (String name : names()) {
            byte[] bytes = recorded(name);
            Parts parts = Parts.of(bytes);
            assertThat(parts.longest()).as("seconds of a part of %s", name).isLessThanOrEqualTo(1);
            int number = parts.all().size();
            Altered how = altered.get(name);
            if (how != null) {
                bytes = how.bytes();
                int least = parts.before(how.at());
                number = how.torn() ? least : taken.getOrDefault(name, 0);
                assertThat(number)
                        .as("parts of %s, damaged at byte %d", name, how.at())
                        .isBetween(least, parts.all().size());
            }
            if (number > 0) {
                Path whole = Files.write(draft, Arrays.copyOf(bytes, parts.end(number)));
                boolean torn = parts.end(number) < recorded(name).length;
                all.add(new Taped(name, mark(whole), torn, how != null && !how.torn(), Packet.of(whole)));
            }
        }
        return all;
    }

    private static Mark mark(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return Head.read(channel).mark();
        } catch (UnusableFileException e) {
            throw new IOException(e);
        }
    }

    /** The file of each mark. */
    Map<String, String> namesByMark() throws IOException {
        Map<String, String> names = new TreeMap<>();
        for (Path file : files(kept)) {
            if (Parts.of(Files.readAllBytes(file)).head() >= 0) {
                names.put(key(mark(file)), file.getFileName().toString());
            }
        }
        return names;
    }

    static String key(Mark mark) {
        return mark.stream() + "/" + mark.file();
    }

    private void look() {
        try {
            while (!Thread.interrupted()) {
                for (Path file : files(recordings)) {
                    keep(file);
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException end) {
            // It was closed.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Path file) throws IOException {
        Path second = kept.resolve(file.getFileName());
        if (!Files.exists(second)) {
            try {
                Files.createLink(second, file);
            } catch (NoSuchFileException | FileAlreadyExistsException e) {
                // It was taken away just now: the comparison tells.
            }
        }
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".mp4"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException gone) {
            return files(folder);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
