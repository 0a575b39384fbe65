package live.frontrow.local.mediamtx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.Folders;

/**
 * Builds MediaMTX from its Go module, whose content the committed {@code go.sum} fixes.
 *
 * <p>The module lacks two files that MediaMTX's own build generates; they are put into a vendored copy, because Go does
 * not let the module cache be changed.
 */
final class MediaMtxBuild {

    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final String PACKAGE = "github.com/bluenviron/mediamtx";

    private MediaMtxBuild() {}

    static void build(Path folder) throws IOException {
        requireGo();
        Path work = Files.createTempDirectory(folder, "build");
        try {
            MediaMtxFiles.copy("go.mod", work.resolve("go.mod"));
            MediaMtxFiles.copy("go.sum", work.resolve("go.sum"));
            go(work, "mod", "vendor", "-e");
            Path vendored = work.resolve("vendor").resolve(PACKAGE).resolve("internal");
            Files.writeString(vendored.resolve("core/VERSION"), MediaMtxBinary.VERSION);
            Files.writeString(
                    vendored.resolve("servers/hls/hls.min.js"), "// Only MediaMTX's own test page uses hls.js.\n");
            go(work, "build", "-mod=vendor", "-trimpath", "-ldflags=-s -w", "-o", "mediamtx", PACKAGE);
            Files.move(work.resolve("mediamtx"), folder.resolve("mediamtx"), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(work);
        }
    }

    private static void requireGo() {
        try {
            Commands.run("go version", List.of("go", "version"));
        } catch (IOException e) {
            throw new ComponentException("there is no `go` on the PATH (needed: Go 1.26 or newer)", e);
        }
    }

    private static void go(Path work, String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of("go"));
        command.addAll(List.of(arguments));
        // Of the surroundings only proxies matter; flags or a workspace of somebody's own must not change the result.
        Map<String, String> environment = Map.of("GOFLAGS", "", "GOWORK", "off", "CGO_ENABLED", "0");
        Commands.run("go " + arguments[0], command, environment, work, LIMIT);
    }
}
