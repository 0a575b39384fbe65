package live.frontrow.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.FakeServer.Asked;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class WebhookRouteTest {

    @Test
    void shouldLeadWhatStripeSaysOnByteForByte() throws Exception {
        // Given
        Neighbours.membership().behave(asked -> Answer.json(200, "{}"));
        byte[] body = "{ \"name\": \"Zoë\" }\n".getBytes(StandardCharsets.UTF_8);
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);

        // When
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/stripe"))
                                .header("Stripe-Signature", "t=1,v1=abc")
                                .header("Content-Type", "application/json; charset=utf-8")
                                .POST(BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        Asked asked = Neighbours.membership().asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.uri()).hasToString("/webhooks/stripe");
        assertThat(asked.headers()).containsEntry("Stripe-signature", "t=1,v1=abc");
        assertThat(asked.body()).isEqualTo(new String(body, StandardCharsets.UTF_8));
    }
}
