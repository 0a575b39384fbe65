package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Repository;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build was trained for is of use: a JVM says nothing about a cache that it does not take. */
@ExtendWith(Stage.class)
class ClassCacheTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"rtmp-front", "stream-service", "membership-service", "chat-service", "vod-service", "gateway"})
    void aServiceRunsWithTheClassesOfItsTraining(String service, Installation installation) throws IOException {
        // Given: `./frontrow test` trains, Maven alone does not
        assumeThat(Repository.root().resolve(service).resolve("target/quarkus-app/classes.aot"))
                .exists();

        // Then
        long process = installation.status().component(service).pid();
        assertThat(Files.readString(Path.of("/proc/" + process + "/maps"))).contains("/classes.aot");
    }
}
