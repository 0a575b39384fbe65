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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

        // When
        HttpResponse<String> answer = HttpClient.newHttpClient().send(event(body), BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        Asked asked = Neighbours.membership().asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.uri()).hasToString("/webhooks/stripe");
        assertThat(asked.headers()).containsEntry("Stripe-signature", "t=1,v1=abc");
        assertThat(asked.body()).isEqualTo(new String(body, StandardCharsets.UTF_8));
    }

    /** More at once than there are connections, to a service that is slower than a connection may be. */
    @Test
    void shouldKeepWhatComesWhileTheServiceIsBusy() {
        // Given
        CompletableFuture<Void> busy =
                new CompletableFuture<Void>().completeOnTimeout(null, 1_500, TimeUnit.MILLISECONDS);
        Neighbours.membership().behave(asked -> {
            busy.join();
            return Answer.json(200, "{}");
        });

        // When
        List<CompletableFuture<HttpResponse<String>>> answers;
        try (HttpClient stripe = HttpClient.newHttpClient()) {
            answers = IntStream.range(0, 100)
                    .mapToObj(n -> stripe.sendAsync(event(new byte[] {'{', '}'}), BodyHandlers.ofString()))
                    .toList();
        }

        // Then
        assertThat(answers).extracting(answer -> answer.join().statusCode()).containsOnly(200);
        assertThat(Neighbours.membership().asked()).hasSize(100);
    }

    private static HttpRequest event(byte[] body) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/stripe"))
                .header("Stripe-Signature", "t=1,v1=abc")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }
}
