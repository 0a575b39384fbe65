package live.frontrow.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import live.frontrow.local.process.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {

    @TempDir
    Path folder;

    @Test
    void shouldKnowWhatItKnewAfterACrash() throws Exception {
        // Given
        Simulator simulator = new Simulator(
                folder.resolve("stripe"), Ports.free(), "sk_test_key", "http://127.0.0.1:9/", "whsec_any");
        try (simulator) {
            simulator.start();
            String made = send(
                    simulator,
                    HttpRequest.newBuilder()
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("name=Supporter")));
            assertThat(made).contains("\"name\":\"Supporter\"");
            Path state = simulator.directory().resolve("state.json");
            await().until(() -> Files.exists(state) && Files.readString(state).contains("Supporter"));

            // When
            simulator.kill();
            simulator.start();

            // Then
            assertThat(send(simulator, HttpRequest.newBuilder())).contains("\"name\":\"Supporter\"");
        }
    }

    private static String send(Simulator simulator, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpRequest asked = request.uri(URI.create(simulator.address() + "/v1/products"))
                .header("Authorization", "Bearer " + simulator.key())
                .build();
        return HttpClient.newHttpClient()
                .send(asked, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
