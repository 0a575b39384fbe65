package live.frontrow.gateway.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.FakeServer.Asked;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class OneClickRouteTest {

    private static final String SECRET = "0123456789abcdefghijABCDEFGHIJ01";

    @Test
    void shouldSwitchMailOffForAMailProgram() throws Exception {
        // Given
        Neighbours.stream().behave(asked -> Answer.json(200, "{\"mail\":false,\"show\":\"Show\"}"));
        // When
        HttpResponse<String> answer = press(SECRET);
        // Then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        Asked asked = Neighbours.stream().asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.uri()).hasToString("/api/v1/notices/off");
        assertThat(asked.body()).isEqualTo("{\"secret\":\"" + SECRET + "\"}");
    }

    @Test
    void shouldSayWhenThereIsNoSuchLinkWithoutSayingIt() throws Exception {
        // Given
        Neighbours.stream().behave(asked -> Answer.json(404, "{\"id\":\"off-link-over\"}"));
        // When
        HttpResponse<String> answer = press(SECRET);
        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"instance\":\"/notices/off/\"").doesNotContain(SECRET);
        // When, Then
        Neighbours.stream().behave(asked -> Answer.json(500, "{}"));
        assertThat(press(SECRET).statusCode()).isEqualTo(503);
        assertThat(press("a".repeat(65)).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> press(String secret) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Neighbours.publicUrl() + "/notices/off/" + secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
