package live.frontrow.vod.agent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import live.frontrow.vod.timeline.Head;
import live.frontrow.vod.timeline.UnusableFileException;

/** The folders into which MediaMTX records: {@code live/<ingest id>/<time>.mp4}. */
final class Folder {

    /** A look reads so many beginnings at most; what is beyond waits for the next one. An hour of a show has 900 files. */
    private static final int AT_ONCE = 5_000;

    private static final int DEPTH = 3;

    private final List<Path> roots;
    private final Path aside;
    private final Duration quiet;
    private Map<Path, Seen> seen = new HashMap<>();

    /** A file as it was at an earlier look. */
    private record Seen(long bytes, long since, Head head) {}

    Folder(List<Path> roots, Path aside, Duration quiet) {
        this.roots = List.copyOf(roots);
        this.aside = aside;
        this.quiet = quiet;
    }

    /** All recorded files, as they are now. */
    List<Found> look() throws IOException {
        Map<Path, Seen> now = new HashMap<>();
        List<Found> found = new ArrayList<>();
        for (Path root : roots) {
            for (Map.Entry<Path, Long> each :
                    files(root).entrySet().stream().limit(AT_ONCE).toList()) {
                Path file = each.getKey();
                try {
                    Seen seen = look(file, each.getValue());
                    now.put(file, seen);
                    boolean left = System.nanoTime() - seen.since() > quiet.toNanos();
                    String path = root.relativize(file.getParent()).toString();
                    found.add(new Found(path, file, seen.head(), left, seen.bytes()));
                } catch (NoSuchFileException gone) {
                    // Somebody took it away between the two looks: nothing to do.
                }
            }
        }
        seen = now;
        return found;
    }

    /** Files and how large they are, by name. */
    private static Map<Path, Long> files(Path root) throws IOException {
        Map<Path, Long> files = new TreeMap<>();
        if (Files.isDirectory(root)) {
            Files.walkFileTree(root, Set.of(), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && file.toString().endsWith(".mp4")) {
                        files.put(file, attributes.size());
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return files;
    }

    /** Out of the way, with the reason beside it. */
    void setAside(Found found, String reason) throws IOException {
        Path place = aside.resolve(found.path()).resolve(found.file().getFileName());
        Files.createDirectories(place.getParent());
        Files.writeString(place.resolveSibling(place.getFileName() + ".txt"), reason + "\n");
        Files.move(found.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Seen look(Path file, long bytes) throws IOException {
        Seen before = seen.get(file);
        boolean same = before != null && before.bytes() == bytes;
        if (same && before.head() != null && before.head().closed()) {
            return before;
        }
        return new Seen(bytes, same ? before.since() : System.nanoTime(), head(file, before, bytes));
    }

    /** A beginning that is there stays as it is but for what tells that the file is finished. */
    private static Head head(Path file, Seen before, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            boolean known = before != null && before.head() != null && before.bytes() <= bytes;
            return known ? before.head().now(channel) : Head.read(channel);
        } catch (UnusableFileException notYet) {
            return null;
        }
    }
}
