package live.frontrow.e2e.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import live.frontrow.e2e.installation.Repository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code k8s/generated} is what quarkus-kubernetes writes for the services as they are. When it is stale, run this test
 * with {@code -Dmanifests=write} and commit the result.
 */
class GeneratedManifestsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"rtmp-front", "stream-service", "membership-service", "chat-service", "vod-service", "gateway"})
    void committedManifestIsTheGeneratedOne(String service) throws IOException {
        Manifest generated =
                Manifest.read(Repository.root().resolve(service).resolve("target/kubernetes/kubernetes.yml"));
        Path committed =
                Repository.root().resolve("k8s/generated").resolve(service).resolve("kubernetes.yml");
        if ("write".equals(System.getProperty("manifests"))) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, generated.text());
        }
        assertThat(Files.readString(committed))
                .as("stale: run with -Dmanifests=write")
                .isEqualTo(generated.text());
    }
}
