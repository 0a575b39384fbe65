package live.frontrow.local.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import live.frontrow.local.process.CacheFolder;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.ComponentVersions;
import live.frontrow.local.process.FileLock;

/** Unpacks bytedeco's ffmpeg with its libraries into the cache, once per version. */
public final class FfmpegBundle {

    private FfmpegBundle() {}

    /** How it was built; each has a jar of its own, which must be on the class path. */
    public enum Build {
        /** With libx264, for what stays on this machine. */
        GPL("-gpl"),
        /** Decodes H.264, and encodes by other libraries. */
        LGPL("");

        private final String suffix;

        Build(String suffix) {
            this.suffix = suffix;
        }
    }

    static Ffmpeg unpacked() throws IOException {
        Path home = unpacked(Build.GPL);
        return new Ffmpeg(home.resolve("ffmpeg"), Map.of("LD_LIBRARY_PATH", home.toString()));
    }

    /** The folder with the program and the libraries beside it. */
    public static Path unpacked(Build build) throws IOException {
        String name =
                "ffmpeg-" + ComponentVersions.of("ffmpeg") + "-" + build.name().toLowerCase(Locale.ROOT);
        Path home = CacheFolder.path().resolve(name);
        if (!Files.isDirectory(home)) {
            FileLock.holding(home.resolveSibling(name + ".lock"), () -> unpack(build, home));
        }
        return home;
    }

    private static void unpack(Build build, Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        String folder = "org/bytedeco/ffmpeg/linux-" + architecture() + build.suffix + "/";
        URL program = FfmpegBundle.class.getClassLoader().getResource(folder + "ffmpeg");
        if (program == null) {
            throw new ComponentException("There is no bundled ffmpeg for this machine (" + folder + ")");
        }
        Path draft = Files.createTempDirectory(home.getParent(), ".ffmpeg");
        JarURLConnection connection = (JarURLConnection) program.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(folder) && !entry.isDirectory() && !name.contains("/libjni")) {
                    copy(jar, entry, draft.resolve(name.substring(folder.length())));
                }
            }
        }
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(JarFile jar, JarEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, target);
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    }
}
