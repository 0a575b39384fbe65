package live.frontrow.local.process;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder {@code lib} beside our jar (or beside our classes), which the build fills. */
public final class Libraries {

    private Libraries() {}

    /** A file of that folder. */
    public static Optional<Path> file(String name) {
        return Optional.of(code().resolveSibling("lib").resolve(name)).filter(Files::exists);
    }

    /**
     * An artifact: from that folder, or from the Maven repository when our jar lies in it, as in a test of another module.
     *
     * @param path in a repository, as {@code org/gaul/s3proxy/4.1.0/s3proxy-4.1.0.jar}
     */
    public static Optional<Path> artifact(String path) {
        // Below the repository: live/frontrow/frontrow-local/<version>/<jar>.
        return file(Path.of(path).getFileName().toString()).or(() -> Optional.of(
                        code().resolve("../../../../..").normalize().resolve(path))
                .filter(Files::exists));
    }

    private static Path code() {
        try {
            return Path.of(Libraries.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
