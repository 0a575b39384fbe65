package live.frontrow.images;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import live.frontrow.local.process.ComponentException;

/**
 * What stands behind {@code ./frontrow images}.
 *
 * @param base name of the image that all others begin with, or the path of its tar
 * @param tag instead of the version
 * @param registry where images are pushed to as well
 * @param infra also MediaMTX, PostgreSQL, Kafka and Keycloak
 * @param folder where archives go
 */
record Arguments(String base, Optional<String> tag, Optional<String> registry, boolean infra, Path folder) {

    /** Debian's or Ubuntu's C library is needed: PostgreSQL of the stand-ins is linked against it. */
    static final String DEFAULT_BASE = "eclipse-temurin:25-jre";

    static Arguments parse(List<String> words, Path folder) {
        String base = DEFAULT_BASE;
        Optional<String> tag = Optional.empty();
        Optional<String> registry = Optional.empty();
        boolean infra = false;
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            switch (word) {
                case "--base-image" -> base = value(words, ++index);
                case "--tag" -> tag = Optional.of(value(words, ++index));
                case "--push" -> registry = Optional.of(value(words, ++index));
                case "--infra" -> infra = true;
                default -> throw new ComponentException("`images` does not know " + word);
            }
        }
        return new Arguments(base, tag, registry, infra, folder);
    }

    private static String value(List<String> words, int index) {
        if (index >= words.size() || words.get(index).startsWith("--")) {
            throw new ComponentException(words.get(index - 1) + " needs a value");
        }
        return words.get(index);
    }
}
