package live.frontrow.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.FileLock;
import live.frontrow.local.process.Folders;
import live.frontrow.local.process.PrivateFiles;

/**
 * A built service. It runs from a copy, because building or testing again replaces the files in {@code target/}, and a
 * JVM does not survive that.
 *
 * @param module folder of the service, as {@code gateway}
 * @param built its {@code target/quarkus-app}
 * @param copies where copies are kept
 */
public record Application(String module, Path built, Path copies) {

    /** The program, copied unless this build's copy is there; copies of older builds are deleted. */
    public Path jar() throws IOException {
        if (!Files.isRegularFile(built.resolve("quarkus-run.jar"))) {
            throw new ComponentException(module + " is not built: " + built + " is missing");
        }
        Path copy = copies.resolve(module).resolve(stamp());
        if (!Files.isDirectory(copy)) {
            // Two replicas start at once from one copy.
            FileLock.holding(copies.resolve(module + ".lock"), () -> renew(copy));
        }
        return copy.resolve("quarkus-run.jar");
    }

    private void renew(Path copy) throws IOException {
        if (Files.isDirectory(copy)) {
            return;
        }
        Folders.delete(copies.resolve(module));
        PrivateFiles.directory(copies.resolve(module));
        Path draft = copies.resolve(module).resolve(".draft");
        copy(built, draft);
        Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Changes with every build: names, sizes and times of the parts that are not libraries. */
    private String stamp() throws IOException {
        long hash = 17;
        for (String part : List.of("app", "quarkus")) {
            try (Stream<Path> files = Files.list(built.resolve(part))) {
                for (Path file : files.sorted().toList()) {
                    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    hash = 31 * hash + file.getFileName().toString().hashCode();
                    hash = 31 * hash + attributes.size();
                    hash = 31 * hash + attributes.lastModifiedTime().toMillis();
                }
            }
        }
        return Long.toHexString(hash);
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
            } else {
                Files.copy(file, target);
            }
        }
    }
}
