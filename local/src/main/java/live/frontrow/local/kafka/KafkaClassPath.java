package live.frontrow.local.kafka;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.frontrow.local.process.ComponentException;
import org.apache.kafka.clients.admin.Admin;

/**
 * The broker's own class path. A test of a service has other versions of Kafka's libraries on its class path (those of
 * Quarkus), which the broker must not see: the build of this module wrote down the right ones, relative to the local
 * Maven repository or to a folder {@code lib} that holds copies.
 */
final class KafkaClassPath {

    private static final String LIST = "kafka.classpath";

    private KafkaClassPath() {}

    static String value() throws IOException {
        Path ownCode = locationOf(KafkaClassPath.class);
        Path client = locationOf(Admin.class);
        return Stream.concat(Stream.of(ownCode), jars().stream().map(jar -> resolve(jar, client)))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> jars() throws IOException {
        try (InputStream list = KafkaClassPath.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new ComponentException("kafka: " + LIST + " is missing; build `local` with Maven first");
            }
            String text = new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
            return List.of(text.replace("$M2/", "").split(":"));
        }
    }

    /** {@code client} lies in one of the two places, so the others lie there too. */
    private static Path resolve(String jar, Path client) {
        Path sibling = client.resolveSibling(Path.of(jar).getFileName());
        if (Files.exists(sibling)) {
            return sibling;
        }
        Path repository = client.resolve("../../../../../..").normalize();
        Path stored = repository.resolve(jar);
        if (!Files.exists(stored)) {
            throw new ComponentException("kafka: " + jar + " is neither beside " + client + " nor in " + repository);
        }
        return stored;
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
