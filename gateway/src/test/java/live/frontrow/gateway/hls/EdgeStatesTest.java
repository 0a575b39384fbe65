package live.frontrow.gateway.hls;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;

/** What somebody who watches learns when the picture stops, or the show ends. */
@QuarkusTest
@RealThings
class EdgeStatesTest extends OnAir {

    @Test
    void shouldAnswerAnOlderPublicationsWaitAtOnce() {
        HttpResponse<String> answer = get(VIDEO + "?_HLS_msn=" + ((1 << 20) + 99) + "&_HLS_part=1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("#EXT-X-DISCONTINUITY-SEQUENCE:2\n");
    }

    @Test
    void shouldSayThatNothingIsSentWhileInterrupted() {
        // Given somebody who waits
        get(VIDEO);
        CompletableFuture<HttpResponse<String>> waiting = coming(VIDEO + next());
        awaitWaiters(1);

        // When
        facts.show(EventType.STREAM_UPDATED, show, 2, StreamStatus.INTERRUPTED, 2);
        awaitVersion(2);

        // Then
        assertProblem(waiting.join(), 409, "not-on-air");
        HttpResponse<String> answer = get("index.m3u8");
        assertProblem(answer, 409, "not-on-air");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void shouldEndThePlaylistAfterTheShow() {
        // Given
        String index = get("index.m3u8").body();
        get(VIDEO);
        facts.show(EventType.STREAM_ENDED, show, 2, StreamStatus.ENDED, 2);
        awaitVersion(2);

        // When, Then
        assertThat(get(VIDEO).body()).endsWith("\n#EXT-X-ENDLIST\n").doesNotContain("PRELOAD-HINT");
        assertThat(get("index.m3u8").body()).isEqualTo(index);
        assertProblem(get("subtitles3_stream.m3u8"), 410, "show-over");
    }

    @Test
    void shouldEndThePlaylistForWhoeverWaits() {
        // Given
        get(VIDEO);
        CompletableFuture<HttpResponse<String>> waiting = coming(VIDEO + next());
        awaitWaiters(1);

        // When
        facts.show(EventType.STREAM_ENDED, show, 2, StreamStatus.ENDED, 2);

        // Then
        assertThat(waiting.join().statusCode()).isEqualTo(200);
        assertThat(waiting.join().body()).endsWith("\n#EXT-X-ENDLIST\n");
    }

    @Test
    void shouldSayWhenMediaMtxIsAway() {
        // Given
        Neighbours.origin().behave(asked -> Answer.of(500, "text/plain", "muxer closed"));

        // When
        HttpResponse<String> answer = get(VIDEO);

        // Then
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.body()).doesNotContain("muxer");
    }

    @Test
    void shouldFollowNobodyWhomNobodyWatches() {
        // Given
        get(VIDEO);
        await().until(() -> metrics.get("frontrow.edge.broadcasts").gauge().value() > 0);

        // When, Then
        await().until(() -> metrics.get("frontrow.edge.broadcasts").gauge().value() == 0);
    }
}
