package live.frontrow.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class ReadinessTest {

    @Test
    void shouldNotDependOnTheDatabaseOfSessions() throws IOException, InterruptedException {
        // When
        HttpResponse<String> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer = client.send(
                    HttpRequest.newBuilder(URI.create(Neighbours.managementUrl() + "/q/health/ready"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        // Then: nobody who only watches is sent away because it is gone
        JsonArray checks = new JsonObject(answer.body()).getJsonArray("checks");
        List<String> names = checks.stream()
                .map(check -> ((JsonObject) check).getString("name"))
                .toList();
        assertThat(names).containsExactlyInAnyOrder("event tails", "Graceful Shutdown");
    }
}
