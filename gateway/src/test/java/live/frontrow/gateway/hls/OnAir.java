package live.frontrow.gateway.hls;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import live.frontrow.common.id.Ids;
import live.frontrow.gateway.show.ShowRegistry;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.Facts;
import live.frontrow.gateway.test.FakeOrigin;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import org.junit.jupiter.api.BeforeEach;

/** A show that is on air for the second time, and somebody who may watch it. */
abstract class OnAir {

    static final String VIDEO = "video1-audio2_stream.m3u8";

    /** As the second publication's segments are numbered. */
    static final long SECOND = 2 << 20;

    @Inject
    Facts facts;

    @Inject
    ShowRegistry shows;

    @Inject
    MeterRegistry metrics;

    final Browser browser = new Browser();
    final String show = Ids.next();
    final String folder = "/live/" + show + "/";
    final FakeOrigin origin = new FakeOrigin();

    @BeforeEach
    void goOnAir() {
        Neighbours.stream().behave(asked -> Answer.json(200, PlaybackTokens.keys()));
        Neighbours.origin().behave(origin);
        facts.live(show, 1, 2);
        awaitVersion(1);
    }

    /** With a token of its own. */
    HttpResponse<String> get(String file) {
        return get(file, PlaybackTokens.good(show));
    }

    /** The same in the background; the token is made here, since a thread of the pool may know nothing of this application. */
    CompletableFuture<HttpResponse<String>> coming(String file) {
        String token = PlaybackTokens.good(show);
        return CompletableFuture.supplyAsync(() -> get(file, token));
    }

    private HttpResponse<String> get(String file, String token) {
        return browser.get(folder + file, "Authorization", "Bearer " + token);
    }

    /** Waits for the part that does not exist yet. */
    String next() {
        return "?_HLS_msn=" + (SECOND + origin.openSegment()) + "&_HLS_part=" + origin.openParts();
    }

    void awaitWaiters(int number) {
        await().until(() -> metrics.get("frontrow.edge.waiters").gauge().value() == number);
    }

    void awaitVersion(long version) {
        await().until(() ->
                shows.find(show).filter(state -> state.version() == version).isPresent());
    }

    static void assertProblem(HttpResponse<String> answer, int status, String id) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getString("id")).isEqualTo(id);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
