package live.frontrow.gateway.hls;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import live.frontrow.common.event.EventType;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.TestKeys;
import live.frontrow.gateway.test.FakeOrigin;
import live.frontrow.gateway.test.FakeServer.Asked;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealThings
class EdgeTest extends OnAir {

    @Test
    void shouldGiveAPlaylistAndLetNothingOfTheViewerThrough() {
        // When
        HttpResponse<String> answer = browser.get(
                folder + VIDEO + "?_HLS_msn=" + (SECOND + 8) + "&token=x",
                "Authorization",
                "Bearer " + PlaybackTokens.good(show),
                "Cookie",
                "frontrow-live=abc",
                "X-Evil",
                "1");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\n#EXT-X-MEDIA-SEQUENCE:2097154\n#EXT-X-DISCONTINUITY-SEQUENCE:2\n")
                .contains("PART-HOLD-BACK=0.705,")
                .contains("\n#EXT-X-PART-INF:PART-TARGET=0.235\n")
                .doesNotContain("token");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/vnd.apple.mpegurl");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(answer.headers().firstValue("Age")).hasValue("0");
        for (Asked asked : askedAboutTheShow()) {
            assertThat(asked.uri().toString())
                    .matches(folder + "[a-z0-9_]+\\.(m3u8|mp4)(\\?_HLS_msn=\\d+&_HLS_part=\\d+)?");
            assertThat(asked.bearer()).isEqualTo(Neighbours.CDN_SECRET);
            assertThat(asked.headers().keySet()).containsExactlyInAnyOrder("Authorization", "Host");
        }
    }

    @Test
    void shouldTakeTheTokenFromTheCookie() {
        // Given
        get(VIDEO);
        String file = origin.init("video1-audio2");

        // When
        HttpResponse<String> answer =
                browser.get(folder + file, "Cookie", "frontrow-live=" + PlaybackTokens.good(show));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(FakeOrigin.bytesOf(folder + file));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, max-age=3600, immutable");
    }

    /** The first request with a token goes the long way, where all is checked; the next ones take the lane for hits. */
    @Test
    void shouldAnswerTheSameOnceATokenIsRemembered() {
        // Given
        get(VIDEO);
        String media = origin.init("video1-audio2");
        get(media);

        for (String file : List.of(VIDEO, VIDEO + "?_HLS_skip=YES", media)) {
            String bearer = "Bearer " + PlaybackTokens.good(show);

            // When
            List<HttpResponse<String>> answers = IntStream.range(0, 3)
                    .mapToObj(time ->
                            browser.get(folder + file, "Authorization", bearer, "Accept-Encoding", "deflate, br"))
                    .toList();

            // Then
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
            assertThat(answers)
                    .extracting(HttpResponse::body)
                    .containsOnly(answers.getFirst().body());
            assertThat(answers)
                    .extracting(EdgeTest::lasting)
                    .containsOnly(lasting(answers.getFirst()))
                    .allSatisfy(headers -> assertThat(headers)
                            .containsEntry("x-content-type-options", List.of("nosniff"))
                            .doesNotContainKey("content-encoding"));
        }
    }

    @Test
    void shouldAskOnceHoweverManyWait() {
        // Given
        get(VIDEO);
        String next = "?_HLS_msn=" + origin.openSegment() + "&_HLS_part=" + origin.openParts();
        String part = origin.hinted("video1-audio2");

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, 40)
                    .mapToObj(viewer -> CompletableFuture.supplyAsync(() -> get(VIDEO + next()), threads))
                    .toList();
            awaitWaiters(40);

            // When
            origin.addPart();

            // Then
            assertThat(waiting.stream().map(CompletableFuture::join))
                    .allMatch(answer ->
                            answer.statusCode() == 200 && answer.body().contains(part));
            assertThat(origin.asked(folder + VIDEO + next)).isEqualTo(1);
        }
    }

    @Test
    void shouldHaveFetchedAPartBeforeAnybodyAsksForIt() {
        // Given
        get(VIDEO);
        String part = origin.hinted("video1-audio2");
        await().until(() -> origin.asked(folder + part) == 1);

        // When
        origin.addPart();
        HttpResponse<String> answer = get(part);

        // Then
        assertThat(answer.body()).isEqualTo(FakeOrigin.bytesOf(folder + part));
        assertThat(origin.asked(folder + part)).isEqualTo(1);
    }

    @Test
    void shouldSayHowFarTheOtherRenditionsAreFromTheFirstPlaylistOn() {
        Neighbours.origin().behave(new FakeOrigin("video1", "audio2", "audio3"));

        assertThat(get("audio2_stream.m3u8").body())
                .contains("\n#EXT-X-RENDITION-REPORT:URI=\"video1_stream.m3u8\",LAST-MSN=" + (SECOND + 9)
                        + ",LAST-PART=1\n");
    }

    @Test
    void shouldPutASegmentTogetherFromItsParts() {
        // Given
        Matcher last = Pattern.compile("(?:#EXT-X-PART:.*URI=\"(.*?)\".*\n)+#EXTINF.*\n(.*_seg8\\.mp4)")
                .matcher(get(VIDEO).body());
        assertThat(last.find()).isTrue();
        String parts = Pattern.compile("URI=\"(.*?)\"")
                .matcher(last.group())
                .results()
                .map(part -> FakeOrigin.bytesOf(folder + part.group(1)))
                .collect(Collectors.joining());

        // When, Then
        await().untilAsserted(() -> assertThat(get(last.group(2)).body()).isEqualTo(parts));
    }

    @Test
    void shouldOpenTheCdnSessionAgainWhenMediaMtxHasForgottenIt() {
        // Given
        get(VIDEO);
        origin.forgetSession();

        // When
        origin.addPart();

        // Then
        String later =
                VIDEO + "?_HLS_msn=" + (SECOND + origin.openSegment()) + "&_HLS_part=" + (origin.openParts() - 1);
        assertThat(get(later).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldCompressForWhoeverUnderstandsIt() throws IOException {
        // When
        HttpResponse<byte[]> answer = browser.bytes(
                folder + VIDEO,
                "Authorization",
                "Bearer " + PlaybackTokens.good(show),
                "Accept-Encoding",
                "gzip, deflate, br");

        // Then
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Vary")).hasValue("accept-encoding");
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(get(VIDEO).body());
        }
    }

    @Test
    void shouldKnowNoPlaylistThatTheIndexDoesNotName() {
        assertProblem(get("subtitles3_stream.m3u8"), 404, "not-found");
        assertThat(origin.asked(folder + "subtitles3_stream.m3u8")).isZero();
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
        assertThat(askedAboutTheShow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_HLS_msn=a", "_HLS_part=1", "_HLS_msn=1&_HLS_msn=2"})
    void shouldRefuseMalformedDirectives(String query) {
        // When
        HttpResponse<String> answer = get(VIDEO + "?" + query);

        // Then
        assertProblem(answer, 400, "invalid-input");
        assertThat(askedAboutTheShow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_HLS_msn=2097163", "_HLS_msn=2097161&_HLS_part=40"})
    void shouldRefuseToWaitForTheFarFuture(String query) {
        // Given
        get(VIDEO);

        // When, Then
        assertProblem(get(VIDEO + "?" + query), 400, "invalid-input");
    }

    @Test
    void shouldReportTheViewingSession() {
        // When
        get(VIDEO);

        // Then
        try (EventProbe probe = EventProbe.of(EventType.VIEWER_SESSIONS)) {
            await().untilAsserted(
                            () -> assertThat(probe.events("sid-of-" + show)).hasSize(1));
        }
    }

    @Test
    void shouldNotCountARehearsal() {
        // When
        String tried = "Bearer "
                + TestKeys.sign(
                        PlaybackTokens.claims(show)
                                .claim("sid", "tried-" + show)
                                .claim("counted", false),
                        PlaybackTokens.KEY);
        HttpResponse<String> answer = browser.get(folder + VIDEO, "Authorization", tried);
        browser.get(folder + VIDEO, "Authorization", tried);
        get(VIDEO);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        try (EventProbe probe = EventProbe.of(EventType.VIEWER_SESSIONS)) {
            await().untilAsserted(
                            () -> assertThat(probe.events("sid-of-" + show)).hasSize(1));
            assertThat(probe.events("tried-" + show)).isEmpty();
        }
    }

    private static Map<String, List<String>> lasting(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("age");
        headers.remove("server-timing");
        return headers;
    }

    /** Other tests' shows are followed for a while longer. */
    private List<Asked> askedAboutTheShow() {
        return Neighbours.origin().asked().stream()
                .filter(asked -> asked.path().startsWith(folder))
                .toList();
    }
}
