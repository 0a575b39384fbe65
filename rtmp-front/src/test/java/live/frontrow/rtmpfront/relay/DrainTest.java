package live.frontrow.rtmpfront.relay;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static live.frontrow.rtmpfront.relay.Front.AT_MOST;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.shutdown.ShutdownRecorder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of the front while somebody sends. An application of its own: it is of no use afterwards. */
@QuarkusTest
@TestProfile(DrainTest.Patient.class)
@QuarkusTestResource(OriginResource.class)
class DrainTest {

    /** Waits longer than the test takes. */
    public static final class Patient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("frontrow.rtmp-front.drain", "5m");
        }
    }

    @TempDir
    Path folder;

    @Test
    void shouldLetWhoeverSendsFinishAndNobodyNewIn() throws IOException, InterruptedException {
        // Given
        String server = "rtmp://127.0.0.1:" + OriginResource.frontPort() + "/live";
        Path recordings = OriginResource.mediaMtx().settings().recordings().resolve("live/last");
        Thread end;
        try (Broadcast broadcast = Broadcast.start(folder, server, "last")) {
            await().until(() -> bytes(recordings) > 0);
            assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);

            // When
            end = Thread.ofPlatform().start(ShutdownRecorder::runShutdown);

            // Then
            await().until(() -> given().get("/q/health/ready").statusCode() == 503);
            assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
            try (Socket newcomer = Front.connect("127.0.0.1")) {
                Front.assertClosed(newcomer);
            }
            long before = bytes(recordings);
            await().until(() -> bytes(recordings) > before + 500_000);
            assertThat(broadcast.alive()).isTrue();
            assertThat(end.isAlive()).isTrue();
        }
        assertThat(end.join(AT_MOST)).isTrue();
    }

    private static long bytes(Path recordings) throws IOException {
        if (!Files.isDirectory(recordings)) {
            return 0;
        }
        try (var files = Files.list(recordings)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
