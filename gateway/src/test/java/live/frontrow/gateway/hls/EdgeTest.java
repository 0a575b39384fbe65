package live.frontrow.gateway.hls;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.EventProbe;
import live.frontrow.gateway.show.ShowRegistry;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.Facts;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.FakeServer.Asked;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealThings
class EdgeTest {

    private static final String PLAYLIST = "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:7\n#EXTINF:1.0,\nabc_seg7.mp4\n";

    @Inject
    Facts facts;

    @Inject
    ShowRegistry shows;

    private final Browser browser = new Browser();
    private final String show = Ids.next();

    @BeforeEach
    void goOnAir() {
        Neighbours.stream().behave(asked -> Answer.json(200, PlaybackTokens.keys()));
        Neighbours.origin().behave(EdgeTest::mediaMtx);
        facts.live(show, 1, 2);
        awaitVersion(1);
    }

    @Test
    void shouldNumberAPlaylistAndLetNothingOfTheViewerThrough() {
        // When
        HttpResponse<String> answer = browser.get(
                "/live/" + show + "/video1_stream.m3u8?_HLS_msn=" + ((2 << 20) + 7) + "&token=x",
                "Authorization",
                "Bearer " + PlaybackTokens.good(show),
                "Cookie",
                "frontrow-live=abc",
                "X-Evil",
                "1");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:2097159\n#EXT-X-DISCONTINUITY-SEQUENCE:2\n#EXTINF:1.0,\nabc_seg7.mp4\n");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/vnd.apple.mpegurl");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        Asked asked = Neighbours.origin().asked().getLast();
        assertThat(asked.uri()).hasToString("/live/" + show + "/video1_stream.m3u8?_HLS_msn=7");
        assertThat(asked.bearer()).isEqualTo(Neighbours.CDN_SECRET);
        assertThat(asked.headers().keySet()).containsExactlyInAnyOrder("Authorization", "Host");
    }

    @Test
    void shouldTakeTheTokenFromTheCookie() {
        // When
        HttpResponse<String> answer =
                browser.get("/live/" + show + "/abc_seg7.mp4", "Cookie", "frontrow-live=" + PlaybackTokens.good(show));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("media of abc_seg7.mp4");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, max-age=3600, immutable");
    }

    @Test
    void shouldAskOnceForEqualRequestsUnderWay() throws InterruptedException {
        // Given
        CountDownLatch all = new CountDownLatch(1);
        Neighbours.origin().behave(asked -> {
            awaitQuietly(all);
            return mediaMtx(asked);
        });
        String token = PlaybackTokens.good(show);

        // When
        List<HttpResponse<String>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HttpResponse<String>>> asking = IntStream.range(0, 40)
                    .mapToObj(viewer -> CompletableFuture.supplyAsync(
                            () -> new Browser()
                                    .get("/live/" + show + "/video1_stream.m3u8", "Authorization", "Bearer " + token),
                            threads))
                    .toList();
            await().until(() -> Neighbours.origin().asked().size() == 1);
            await().during(300, java.util.concurrent.TimeUnit.MILLISECONDS)
                    .until(() -> Neighbours.origin().asked().size() == 1);
            all.countDown();
            answers = asking.stream().map(CompletableFuture::join).toList();
        }

        // Then
        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.getFirst().body());
        assertThat(Neighbours.origin().asked()).hasSize(1);
    }

    @Test
    void shouldOpenTheCdnSessionWhenMediaMtxWantsOne() {
        // Given
        Neighbours.origin().behave(new java.util.function.Function<>() {
            private volatile boolean primed;

            @Override
            public Answer apply(Asked asked) {
                primed |= asked.path().endsWith("/index.m3u8");
                return primed ? mediaMtx(asked) : Answer.of(401, "text/plain", "");
            }
        });

        // When
        HttpResponse<String> answer = get("video1_stream.m3u8");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Neighbours.origin().asked())
                .extracting(asked -> asked.path().substring(asked.path().lastIndexOf('/') + 1))
                .containsExactly("video1_stream.m3u8", "index.m3u8", "video1_stream.m3u8");
    }

    @Test
    void shouldAnswerAnOlderPublicationsWaitAtOnce() {
        // When
        HttpResponse<String> answer = get("video1_stream.m3u8?_HLS_msn=" + ((1 << 20) + 99) + "&_HLS_part=1");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Neighbours.origin().asked().getLast().uri().getQuery()).isNull();
    }

    @Test
    void shouldSayThatNothingIsSentWhileInterrupted() {
        // Given
        facts.show(EventType.STREAM_UPDATED, show, 2, StreamStatus.INTERRUPTED, 2);
        awaitVersion(2);

        // When
        HttpResponse<String> answer = get("index.m3u8");

        // Then
        assertProblem(answer, 409, "not-on-air");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void shouldEndThePlaylistAfterTheShow() {
        // Given
        get("video1_stream.m3u8");
        facts.show(EventType.STREAM_ENDED, show, 2, StreamStatus.ENDED, 2);
        awaitVersion(2);

        // When
        HttpResponse<String> known = get("video1_stream.m3u8");
        HttpResponse<String> unknown = get("audio2_stream.m3u8");

        // Then
        assertThat(known.body()).endsWith("abc_seg7.mp4\n#EXT-X-ENDLIST\n");
        assertProblem(unknown, 410, "show-over");
    }

    @Test
    void shouldSayWhenMediaMtxIsAway() {
        // Given
        Neighbours.origin().behave(asked -> Answer.of(500, "text/plain", "muxer closed"));

        // When
        HttpResponse<String> answer = get("video1_stream.m3u8");

        // Then
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.body()).doesNotContain("muxer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2fsecret.mp4",
                "%2e%2e/secret.mp4",
                "a/b.mp4",
                "a%5cb.mp4",
                "seg.mp4%00.m3u8",
                "config.yml",
                "a.mp4;x.m3u8",
                "seg%20.mp4"
            })
    void shouldRefuseOtherPaths(String file) {
        // When
        HttpResponse<String> answer = get(file);

        // Then
        assertProblem(answer, 400, "invalid-input");
        assertThat(Neighbours.origin().asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_HLS_msn=a", "_HLS_part=1", "_HLS_msn=1&_HLS_msn=2"})
    void shouldRefuseMalformedDirectives(String query) {
        // When
        HttpResponse<String> answer = get("video1_stream.m3u8?" + query);

        // Then
        assertProblem(answer, 400, "invalid-input");
        assertThat(Neighbours.origin().asked()).isEmpty();
    }

    @Test
    void shouldReportTheViewingSession() {
        // When
        get("video1_stream.m3u8");

        // Then
        try (EventProbe probe = EventProbe.of(EventType.VIEWER_SESSIONS)) {
            await().atMost(10, SECONDS).untilAsserted(() -> assertThat(probe.events("sid-of-" + show))
                    .hasSize(1));
        }
    }

    private HttpResponse<String> get(String file) {
        return browser.get("/live/" + show + "/" + file, "Authorization", "Bearer " + PlaybackTokens.good(show));
    }

    private void awaitVersion(long version) {
        await().atMost(20, SECONDS).until(() -> shows.find(show)
                .filter(state -> state.version() == version)
                .isPresent());
    }

    private static Answer mediaMtx(Asked asked) {
        String file = asked.path().substring(asked.path().lastIndexOf('/') + 1);
        return file.endsWith(".m3u8")
                ? Answer.of(200, "application/vnd.apple.mpegurl", PLAYLIST)
                : Answer.of(200, "video/mp4", "media of " + file);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(5, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String id) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getString("id")).isEqualTo(id);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
