package live.frontrow.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import live.frontrow.local.process.CacheFolder;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.ComponentVersions;
import live.frontrow.local.process.FileLock;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the server programs from their jar into the cache, once per version. */
public final class PostgresBinaries {

    private static final int EXECUTABLE = 0100;

    private PostgresBinaries() {}

    /** Folder with {@code bin}, {@code lib} and {@code share}. */
    public static Path unpacked() throws IOException {
        String archive = "/postgres-linux-" + architecture() + ".txz";
        Path home = CacheFolder.path().resolve("postgres-" + ComponentVersions.of("postgres"));
        if (!Files.isDirectory(home)) {
            FileLock.holding(home.resolveSibling(home.getFileName() + ".lock"), () -> unpack(archive, home));
        }
        return home;
    }

    private static void unpack(String archive, Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        Path draft = Files.createTempDirectory(home.getParent(), ".postgres");
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new ComponentException("There are no PostgreSQL programs for this machine (" + archive
                        + " is in no jar). Supported are Linux on x86_64 and arm64.");
            }
            extract(packed, draft);
        }
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void extract(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = entry.resolveIn(target);
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    if ((entry.getMode() & EXECUTABLE) != 0) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("aarch64") ? "arm_64" : "x86_64";
    }
}
