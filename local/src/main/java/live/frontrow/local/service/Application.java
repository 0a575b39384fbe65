package live.frontrow.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.FileLock;
import live.frontrow.local.process.Folders;
import live.frontrow.local.process.PrivateFiles;

/**
 * A built service. It runs from a copy, because building or testing again replaces the files in {@code target/}, and a
 * JVM does not survive that. The copy that ran before is kept: an update may be taken back.
 */
public final class Application {

    /** Beside the program, where it was trained: what the JVM need not find out again (JEP 483). */
    public static final String CACHE = "classes.aot";

    private final String module;
    private final Path built;
    private final Path copies;
    private Path copy;

    /**
     * Describes it; nothing is copied.
     *
     * @param module folder of the service, as {@code gateway}
     * @param built its {@code target/quarkus-app}
     * @param copies where copies are kept
     */
    public Application(String module, Path built, Path copies) {
        this.module = module;
        this.built = built;
        this.copies = copies;
    }

    /**
     * The program: the version that an update was taken back to, or what is built, copied unless this build's copy is there. Asked again it is
     * the same one: what crashes comes back as it was, whatever was built meanwhile.
     */
    public synchronized Path jar() throws IOException {
        if (copy == null || !Files.isDirectory(copy)) {
            copy = pinned().isPresent() ? pinned().get() : ofBuild();
            // The one that runs is the newest one, which the next update keeps.
            Files.setLastModifiedTime(copy, FileTime.from(Instant.now()));
        }
        return copy.resolve("quarkus-run.jar");
    }

    private Optional<Path> pinned() throws IOException {
        return Pinned.in(copies).of(module).map(copies.resolve(module)::resolve).filter(Files::isDirectory);
    }

    private Path ofBuild() throws IOException {
        if (!Files.isRegularFile(built.resolve("quarkus-run.jar"))) {
            throw new ComponentException(module + " is not built: " + built + " is missing");
        }
        Path wanted = copies.resolve(module).resolve(stamp());
        if (!Files.isDirectory(wanted)) {
            // Two replicas start at once from one copy.
            FileLock.holding(copies.resolve(module + ".lock"), () -> renew(wanted));
        }
        return wanted;
    }

    private void renew(Path wanted) throws IOException {
        if (Files.isDirectory(wanted)) {
            return;
        }
        Path folder = PrivateFiles.directory(copies.resolve(module));
        for (Path older : newestFirst(folder).stream().skip(1).toList()) {
            Folders.delete(older);
        }
        Path draft = copies.resolve(module + ".draft");
        Folders.delete(draft);
        copy(built, draft);
        Files.move(draft, wanted, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> newestFirst(Path folder) throws IOException {
        Map<Path, FileTime> used = new HashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                used.put(each, Files.getLastModifiedTime(each));
            }
        }
        return used.keySet().stream()
                .sorted(Comparator.comparing(used::get).reversed())
                .toList();
    }

    /** Changes with every build and training: names, sizes and times of the parts that are not libraries. */
    private String stamp() throws IOException {
        long hash = 17;
        for (String part : List.of("app", "quarkus", CACHE)) {
            try (Stream<Path> files = Files.walk(built.resolve(part), 1)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    hash = 31 * hash + file.getFileName().toString().hashCode();
                    hash = 31 * hash + attributes.size();
                    hash = 31 * hash + attributes.lastModifiedTime().toMillis();
                }
            } catch (NoSuchFileException untrained) {
                // It starts without.
            }
        }
        return Long.toHexString(hash);
    }

    /** It is large, and never changed in its place. */
    private static boolean linked(Path file, Path target) {
        try {
            Files.createLink(target, file);
            return true;
        } catch (IOException e) {
            return false; // Another disk.
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(from)) {
            all = files.toList();
        }
        for (Path file : all) {
            Path target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else if (!file.endsWith(CACHE) || !linked(file, target)) {
                // With its time, by which the JVM knows that the cache is of this file.
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
