package live.frontrow.images.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.frontrow.images.container.Recipe;
import live.frontrow.local.process.ComponentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceImagesTest {
    @TempDir
    Path repository;

    @Test
    void aServiceRunsAsNobodyFromFilesThatItCannotChange() throws IOException {
        // Given
        build("gateway");

        // When
        Recipe recipe = new ServiceImages(repository, "7").recipe("gateway");

        // Then
        assertThat(recipe.reference()).isEqualTo("frontrow/gateway:7");
        assertThat(recipe.user()).isEqualTo("10001:10001");
        assertThat(recipe.environment())
                .isEqualTo(Map.of("JDK_JAVA_OPTIONS", "-XX:MaxRAMPercentage=50 -XX:InitialRAMPercentage=5"));
        assertThat(recipe.start().folder()).isEqualTo("/app");
        assertThat(recipe.start().entrypoint())
                .startsWith("java")
                .endsWith("-jar", "quarkus-run.jar")
                .contains("-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError")
                .doesNotContain("-XX:AOTCache=/app/classes.aot");
        assertThat(places(recipe)).contains("/app/quarkus-run.jar", "/app/lib/main/a.jar", "/app/sbom.cdx.json");
        assertThat(recipe.layers())
                .flatMap(FileEntriesLayer::getEntries)
                .allSatisfy(entry -> assertThat(entry.getOwnership()).isEqualTo("0:0"))
                .allSatisfy(entry ->
                        assertThat(entry.getPermissions().toOctalString()).isIn("644", "755"));
    }

    @Test
    void aClassCacheLiesBesideIt() throws IOException {
        // Given
        build("gateway");
        Path cache = Files.writeString(repository.resolve("trained"), "classes");
        ServiceImages images = new ServiceImages(repository, "7");

        // When
        Recipe recipe = images.with(cache, images.recipe("gateway"));

        // Then
        assertThat(recipe.start().entrypoint()).contains("-XX:AOTCache=/app/classes.aot", "-XX:AOTMode=auto");
        assertThat(places(recipe)).contains("/app/classes.aot");
    }

    @Test
    void trainingSeesTheTimesThatTheImageWillHave() throws IOException {
        build("gateway");

        Path copy = new ServiceImages(repository, "7").copy("gateway", repository.resolve("copy"));

        assertThat(Files.getLastModifiedTime(copy.resolve("lib/main/a.jar")).toInstant())
                .isEqualTo(Instant.ofEpochSecond(1));
    }

    @Test
    void eachServiceSaysWhereItListensAndWhatItIsUnder() throws IOException {
        ServiceImages images = new ServiceImages(repository, "7");
        Map<String, Set<Integer>> ports = new HashMap<>();
        for (String service : ServiceImages.names()) {
            build(service);
            Recipe recipe = images.recipe(service);
            ports.put(service, recipe.ports());
            assertThat(recipe.licenses())
                    .isEqualTo(service.equals("vod-service") ? "Apache-2.0 AND LGPL-3.0-or-later" : "Apache-2.0");
        }

        assertThat(ports)
                .isEqualTo(Map.of(
                        "rtmp-front", Set.of(1935, 8084),
                        "stream-service", Set.of(8081),
                        "membership-service", Set.of(8082),
                        "chat-service", Set.of(8083),
                        "vod-service", Set.of(8085),
                        "gateway", Set.of(8080, 9000)));
    }

    @Test
    void saysWhatIsNotBuilt() throws IOException {
        ServiceImages images = new ServiceImages(repository, "7");
        assertThatThrownBy(() -> images.recipe("gateway"))
                .isInstanceOf(ComponentException.class)
                .hasMessageStartingWith("gateway is not built: ");

        build("gateway");
        Files.delete(repository.resolve("gateway/target/bom.json"));
        assertThatThrownBy(() -> images.recipe("gateway"))
                .isInstanceOf(ComponentException.class)
                .hasMessageStartingWith("gateway has no bill of materials: ");
    }

    private void build(String service) throws IOException {
        Path target = repository.resolve(service).resolve("target");
        for (String file : List.of(
                "quarkus-app/quarkus-run.jar",
                "quarkus-app/lib/main/a.jar",
                "quarkus-app/app/b.jar",
                "quarkus-app/quarkus/c.jar",
                "bom.json")) {
            Files.createDirectories(target.resolve(file).getParent());
            Files.writeString(target.resolve(file), file);
        }
    }

    private static List<String> places(Recipe recipe) {
        return recipe.layers().stream()
                .flatMap(layer -> layer.getEntries().stream())
                .map(entry -> entry.getExtractionPath().toString())
                .toList();
    }
}
