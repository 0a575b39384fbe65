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
        try {
            Path code = Path.of(Libraries.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Optional.of(code.resolveSibling("lib").resolve(name)).filter(Files::exists);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
