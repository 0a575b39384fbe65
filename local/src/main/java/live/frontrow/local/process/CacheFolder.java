package live.frontrow.local.process;

import java.nio.file.Path;
import java.util.Optional;

/** Where things are kept that can be had again: outside the tree, shared by all installations of a person. */
public final class CacheFolder {

    private CacheFolder() {}

    /** {@code $XDG_CACHE_HOME/frontrow}, by default {@code ~/.cache/frontrow}. */
    public static Path path() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("frontrow")
                .toAbsolutePath();
    }
}
