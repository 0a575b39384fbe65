package live.frontrow.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import live.frontrow.images.container.ImageTar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the images of our services. */
@Tag("kubernetes")
class ImagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Files that hold secrets by their nature, wherever they lie below {@code /app}. */
    private static final String SECRET = ".*(\\.pem|\\.key|\\.p12|\\.jks|\\.env|password.*|secret.*|id_rsa)";

    @ParameterizedTest
    @ValueSource(
            strings = {"rtmp-front", "stream-service", "membership-service", "chat-service", "vod-service", "gateway"})
    void aServiceIsWholeAndHasNoSecrets(String service) throws IOException {
        try (ImageTar image = ImageTar.open(Path.of(Tool.file("target/images/" + service + ".tar")))) {
            // Given
            Set<String> files = new TreeSet<>();
            Set<String> sbom = new TreeSet<>();
            image.files((entry, content) -> {
                if (entry.isFile() && entry.getName().startsWith("app/")) {
                    files.add(entry.getName());
                    assertThat(entry.getLongUserId()).isZero();
                }
                if (entry.getName().equals("app/sbom.cdx.json")) {
                    JSON.readTree(content.readAllBytes())
                            .get("components")
                            .forEach(component -> sbom.add(component.get("name").asText()));
                }
            });

            // Then
            assertThat(image.config().get("User").asText()).isEqualTo("10001:10001");
            assertThat(image.config().get("Entrypoint").toString()).contains("-XX:AOTCache=/app/classes.aot");
            assertThat(image.label("org.opencontainers.image.title")).contains("frontrow/" + service);
            assertThat(image.label("org.opencontainers.image.licenses"))
                    .contains(service.equals("vod-service") ? "Apache-2.0 AND LGPL-3.0-or-later" : "Apache-2.0");
            assertThat(image.label("org.opencontainers.image.revision")).isPresent();
            assertThat(files).contains("app/quarkus-run.jar", "app/classes.aot", "app/sbom.cdx.json");
            assertThat(files).noneMatch(file -> file.matches(SECRET));
            assertThat(image.config().get("Env").toString()).doesNotContainIgnoringCase("password", "secret");
            assertThat(sbom).contains("quarkus-core", "netty-common").doesNotContain("junit-jupiter");
        }
    }
}
