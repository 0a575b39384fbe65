package live.frontrow.gateway.events;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.shutdown.ShutdownRecorder;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.Patience;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.Facts;
import live.frontrow.gateway.test.FakeOrigin;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;

/** The end of a gateway that people use. An application of its own: it is of no use afterwards. */
@QuarkusTest
@TestProfile(DrainTest.OnKubernetes.class)
@RealThings
class DrainTest {

    /** With a delay. */
    public static final class OnKubernetes implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.shutdown.delay",
                    "1S",
                    "quarkus.shutdown.timeout",
                    "90S",
                    "frontrow.edge.deadline",
                    "PT90S");
        }
    }

    @Inject
    Facts facts;

    @Inject
    MeterRegistry metrics;

    private final Browser browser = new Browser();
    private final String show = Ids.next();

    @Test
    void shouldCutNobodyOffAndSendPagesElsewhere() throws IOException, InterruptedException {
        // Given a page, and a player that waits for the next part
        FakeOrigin origin = new FakeOrigin();
        String part = origin.hinted("video1-audio2");
        Neighbours.stream().behave(asked -> Answer.json(200, PlaybackTokens.keys()));
        Neighbours.origin().behave(origin);
        facts.live(show, 1, 2);
        CompletableFuture<String> page = page();
        await().until(() -> metrics.get("frontrow.events.streams").gauge().value() == 1);
        String next = "?_HLS_msn=" + ((2 << 20) + origin.openSegment()) + "&_HLS_part=" + origin.openParts();
        CompletableFuture<HttpResponse<String>> player = CompletableFuture.supplyAsync(() -> browser.get(
                "/live/" + show + "/video1-audio2_stream.m3u8" + next,
                "Authorization",
                "Bearer " + PlaybackTokens.good(show)));
        await().until(() -> metrics.get("frontrow.edge.waiters").gauge().value() == 1);
        assertThat(readiness()).isEqualTo(200);

        // When
        Thread end = Thread.ofPlatform().start(ShutdownRecorder::runShutdown);

        // Then
        await().until(() -> readiness() == 503);
        assertThat(page).succeedsWithin(Patience.AT_MOST);
        assertThat(page.join()).contains("event: show").containsPattern("\\nretry: [0-9]+\n\n$");
        assertThat(page()).succeedsWithin(Patience.AT_MOST);
        HttpResponse<String> late = browser.get("/api/v1/me");
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.headers().firstValue("Connection")).hasValue("close");
        assertThat(end.join(Duration.ofSeconds(2)))
                .as("ended before the player had its part")
                .isFalse();
        origin.addPart();
        assertThat(player.join().body()).contains("URI=\"" + part + "\"");
        assertThat(end.join(Patience.AT_MOST)).isTrue();
    }

    /**
     * All that a page hears until its stream ends. Not by HTTP/2, to which the JDK's client would go over by an upgrade as no browser
     * does: an application that ends sends GOAWAY, and whether that client still takes the answer to what it asked before is chance.
     */
    private CompletableFuture<String> page() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Neighbours.publicUrl() + "/api/v1/streams/" + show + "/events"))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .sendAsync(request, BodyHandlers.ofString())
                .thenApply(HttpResponse::body);
    }

    private static int readiness() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Neighbours.managementUrl() + "/q/health/ready"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
