package live.frontrow.images.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import live.frontrow.images.container.ImageTar;
import live.frontrow.images.container.ImageWriter;
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.ComponentException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * The Java of the base image, unpacked on this machine: a class cache is of use only to the very JVM that made it.
 *
 * @param home its {@code JAVA_HOME} here
 */
record BaseJava(Path home) {

    private static final int EXECUTABLE = 0111;

    /** The JVM's own program. */
    Path program() {
        return home.resolve("bin/java");
    }

    /** Unpacks it; empty when it is not found or does not run here, as that of another processor. */
    static Optional<BaseJava> unpack(ImageWriter images, Path folder) throws IOException {
        Path archive = folder.resolve("base.tar");
        images.writeBase(archive);
        try (ImageTar base = ImageTar.open(archive)) {
            Optional<String> place = base.environment("JAVA_HOME");
            if (place.isEmpty()) {
                return Optional.empty();
            }
            Path home = folder.resolve("java");
            base.files((entry, content) -> {
                Path name = Path.of("/").resolve(entry.getName()).normalize();
                if (name.startsWith(place.get())) {
                    extract(entry, content, home.resolve(Path.of(place.get()).relativize(name)));
                }
            });
            BaseJava java = new BaseJava(home);
            return java.runs() ? Optional.of(java) : Optional.empty();
        } finally {
            Files.deleteIfExists(archive);
        }
    }

    private boolean runs() throws IOException {
        try {
            Commands.run("java -version", List.of(program().toString(), "-version"));
            return true;
        } catch (ComponentException e) {
            return false;
        }
    }

    private static void extract(TarArchiveEntry entry, java.io.InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException(target + " could not be made executable");
        }
        // The JVM compares the time of its own files, too.
        Files.setLastModifiedTime(
                target, FileTime.from(entry.getLastModifiedTime().toInstant()));
    }
}
