package live.frontrow.images.infra;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.frontrow.images.container.Layers;
import live.frontrow.images.container.Recipe;
import live.frontrow.images.container.Recipe.Start;
import live.frontrow.local.kafka.Kafka;
import live.frontrow.local.process.ComponentVersions;

/** Stands in for {@code apache/kafka}: its libraries and the three scripts that the chart calls. */
final class KafkaImage {

    private static final List<String> SCRIPTS =
            List.of("kafka-run-class.sh", "kafka-storage.sh", "kafka-topics.sh", "kafka-server-start.sh");

    private KafkaImage() {}

    static Recipe recipe(Path repository, Path scratch) throws IOException {
        for (String script : SCRIPTS) {
            Resources.copy("kafka/" + script, scratch.resolve("bin"));
        }
        Path logging = Resources.copy("/live/frontrow/local/kafka/log4j2.properties", scratch);
        return new Recipe(
                "frontrow/kafka",
                ComponentVersions.of("kafka"),
                "Kafka as the launcher has it, in the layout of the official image",
                "Apache-2.0",
                "1000:1000",
                new Start(
                        "/opt/kafka",
                        List.of("/opt/kafka/bin/kafka-server-start.sh"),
                        List.of("/opt/kafka/config/server.properties")),
                Map.of(),
                Set.of(9092),
                List.of(
                        libraries(repository),
                        Layers.of("logging", logging, "/opt/kafka/config/log4j2.properties"),
                        Layers.of("scripts", scratch.resolve("bin"), "/opt/kafka/bin")));
    }

    /** The class path that {@code local} wrote down for its broker, and the tools. */
    private static FileEntriesLayer libraries(Path repository) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("libraries");
        Path local = repository.resolve("local/target/lib");
        try (InputStream list = Kafka.class.getResourceAsStream("kafka.classpath")) {
            for (String jar : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(":")) {
                add(layer, local.resolve(Path.of(jar).getFileName()));
            }
        }
        String tools = "kafka-tools-" + ComponentVersions.of("kafka") + ".jar";
        add(layer, repository.resolve("images/target/lib").resolve(tools));
        return layer.build();
    }

    private static void add(FileEntriesLayer.Builder layer, Path jar) throws IOException {
        layer.addEntry(jar, AbsoluteUnixPath.get("/opt/kafka/libs/" + jar.getFileName()), Layers.TIME);
    }
}
