package live.frontrow.local.mediamtx;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import live.frontrow.local.process.CacheFolder;
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.ComponentVersions;
import live.frontrow.local.process.FileLock;

/** Finds the pinned MediaMTX: named, on the PATH, in the cache, from its release, or built from its sources. */
public final class MediaMtxBinary {

    static final String VERSION = ComponentVersions.of("mediamtx");

    private static final String NAME = "mediamtx";

    private MediaMtxBinary() {}

    /** The program; obtains it when it is nowhere yet, which may take minutes. */
    public static Path locate() throws IOException {
        Optional<Path> present = present();
        if (present.isPresent()) {
            return present.get();
        }
        Path folder = CacheFolder.path().resolve(NAME + "-" + VERSION);
        FileLock.holding(folder.resolve(".lock"), () -> {
            if (!Files.isExecutable(folder.resolve(NAME))) {
                obtain(folder);
            }
        });
        return folder.resolve(NAME);
    }

    /** The program if no work is needed to have it. */
    public static Optional<Path> present() throws IOException {
        String named = System.getenv("FRONTROW_MEDIAMTX");
        if (named != null && !named.isBlank()) {
            return Optional.of(requirePinned(Path.of(named).toAbsolutePath()));
        }
        Optional<Path> onPath = onPath();
        if (onPath.isPresent()) {
            return onPath;
        }
        Path cached = CacheFolder.path().resolve(NAME + "-" + VERSION).resolve(NAME);
        return Files.isExecutable(cached) ? Optional.of(cached) : Optional.empty();
    }

    private static void obtain(Path folder) throws IOException {
        String release;
        try {
            MediaMtxRelease.download(folder);
            return;
        } catch (IOException | ComponentException e) {
            release = String.valueOf(e.getMessage());
        }
        try {
            MediaMtxBuild.build(folder);
        } catch (IOException | ComponentException e) {
            throw new ComponentException("""
                    MediaMTX %s could not be obtained.
                      Release archive: %s
                      Build from sources: %s
                    Either make one of the two possible, or get the program from
                    https://github.com/bluenviron/mediamtx/releases/tag/%s and put it on the PATH
                    (or name it: FRONTROW_MEDIAMTX=/path/to/mediamtx).""".formatted(VERSION, release, e.getMessage(), VERSION), e);
        }
    }

    private static Optional<Path> onPath() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, NAME))
                .filter(Files::isExecutable)
                .filter(program -> VERSION.equals(versionOf(program)))
                .findFirst();
    }

    private static Path requirePinned(Path program) {
        if (!Files.isExecutable(program)) {
            throw new ComponentException("FRONTROW_MEDIAMTX names " + program + ", which is not a program.");
        }
        String version = versionOf(program);
        if (!VERSION.equals(version)) {
            throw new ComponentException(
                    "FRONTROW_MEDIAMTX names MediaMTX " + version + ", but Frontrow needs " + VERSION + ".");
        }
        return program;
    }

    private static String versionOf(Path program) {
        try {
            return Commands.run(NAME + " --version", List.of(program.toString(), "--version"))
                    .strip();
        } catch (IOException | ComponentException e) {
            return "of an unknown version";
        }
    }
}
