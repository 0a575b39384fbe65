package live.frontrow.gateway.hls;

import static java.util.concurrent.TimeUnit.SECONDS;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.FakeServer.Asked;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;

/** What happens at an awkward moment: whoever waits is answered, and what goes on goes on. */
@QuarkusTest
@RealThings
class EdgeFaultsTest extends OnAir {

    @Test
    void shouldSendAwayWhoCameForAPublicationThatIsReplacedBeforeItsRenditionsAreKnown() throws Exception {
        // Given somebody who waits for a part, while MediaMTX takes its time with the multivariant playlist
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Neighbours.origin().behave(request -> {
            if (request.path().equals(folder + "index.m3u8")) {
                asked.countDown();
                hold(answered);
            }
            return origin.apply(request);
        });
        CompletableFuture<HttpResponse<String>> first = coming(VIDEO + "?_HLS_msn=" + (SECOND | 9) + "&_HLS_part=4");
        assertThat(asked.await(10, SECONDS)).isTrue();

        // When the next publication begins, and somebody watches it
        facts.live(show, 2, 3);
        awaitVersion(2);
        CompletableFuture<HttpResponse<String>> second = coming(VIDEO);
        await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        answered.countDown();

        // Then
        assertThat(first.get(3, SECONDS).statusCode()).isEqualTo(409);
        assertThat(second.get(10, SECONDS).statusCode()).isEqualTo(200);
        awaitWaiters(0);
    }

    @Test
    void shouldFollowOnAfterAPlaylistThatNobodyUnderstands() throws Exception {
        // Given
        AtomicBoolean odd = new AtomicBoolean();
        Neighbours.origin().behave(request -> odd(request, odd));
        assertThat(get(VIDEO).statusCode()).isEqualTo(200);

        // When
        odd.set(true);
        origin.addPart();
        await().until(() -> !odd.get());
        origin.addPart();

        // Then
        String next = "?_HLS_msn=" + (SECOND | origin.openSegment()) + "&_HLS_part=" + (origin.openParts() - 1);
        assertThat(coming(VIDEO + next).get(5, SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldForgetWhoWaitsAndLeaves() throws Exception {
        // Given
        get(VIDEO);
        awaitWaiters(0);
        URI gateway = URI.create(Neighbours.publicUrl());
        String request = "GET %s%s?_HLS_msn=%d HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(
                        folder,
                        VIDEO,
                        SECOND | origin.openSegment(),
                        gateway.getAuthority(),
                        PlaybackTokens.good(show));

        // When
        try (Socket leaving = new Socket(gateway.getHost(), gateway.getPort())) {
            leaving.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            awaitWaiters(1);
        }

        // Then, although no part comes
        awaitWaiters(0);
    }

    private Answer odd(Asked asked, AtomicBoolean once) {
        Answer answer = origin.apply(asked);
        return asked.path().equals(folder + "video1_stream.m3u8") && once.compareAndSet(true, false)
                ? Answer.of(
                        200,
                        "application/vnd.apple.mpegurl",
                        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-PROGRAM-DATE-TIME:yesterday\n")
                : answer;
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await(10, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
