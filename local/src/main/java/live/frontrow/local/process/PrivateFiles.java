package live.frontrow.local.process;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders (0700) and files (0600) that only their owner can read, from the first moment on. */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> OWNER_ALL = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_READ_WRITE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Makes the folder and missing parents. */
    public static Path directory(Path directory) throws IOException {
        Files.createDirectories(directory.toAbsolutePath(), PosixFilePermissions.asFileAttribute(OWNER_ALL));
        return directory;
    }

    /** Makes an empty file unless there is one. */
    public static Path touch(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_READ_WRITE));
        }
        return file;
    }

    /** What is in a file that is written piece by piece. */
    @FunctionalInterface
    public interface Content {
        /** Writes it. */
        void to(OutputStream file) throws IOException;
    }

    /** Writes all or nothing: a reader sees the old content or the new one, also after the machine's power was cut. */
    public static void write(Path file, String content) throws IOException {
        write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same for more than memory should hold. */
    public static void write(Path file, Content content) throws IOException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "." + file.getFileName(),
                null,
                PosixFilePermissions.asFileAttribute(OWNER_READ_WRITE));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.to(out);
            out.flush();
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
