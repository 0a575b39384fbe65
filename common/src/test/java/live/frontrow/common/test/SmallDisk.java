package live.frontrow.common.test;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import live.frontrow.local.process.Commands;

/** A file system in memory that can be filled; where nobody may mount one, a folder that cannot. */
public final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private final Path folder;
    private final boolean mounted;

    private SmallDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    /** One of so many bytes. */
    public static SmallDisk of(Path folder, long bytes) throws IOException {
        Files.createDirectories(folder);
        try {
            Commands.run("mount", List.of("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", folder.toString()));
            return new SmallDisk(folder, true);
        } catch (IOException | RuntimeException e) {
            return new SmallDisk(folder, false);
        }
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Whether it is one. */
    public boolean mounted() {
        return mounted;
    }

    /** Leaves not a byte. */
    public void fill() throws IOException {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            byte[] block = new byte[BLOCK];
            while (true) {
                ballast.write(block);
            }
        } catch (IOException full) {
            // As it was meant.
        }
    }

    /** Gives back what {@link #fill()} took. */
    public void empty() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        if (mounted) {
            Commands.run("umount", List.of("umount", "-l", folder.toString()));
        }
    }
}
