package live.frontrow.gateway.hls;

import static java.util.concurrent.TimeUnit.SECONDS;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import live.frontrow.common.test.TestKeys;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;

/** What the edge says of itself: to whoever looks into one answer, and to whoever runs it. */
@QuarkusTest
@RealThings
class EdgeMetricsTest extends OnAir {

    @Test
    void shouldSayWhatTookTime() {
        // What the first one asks for, MediaMTX is asked for.
        assertThat(timing(get("index.m3u8"))).matches("origin;dur=\\d+");
        assertThat(timing(get("index.m3u8"))).isEqualTo("hit");
        get(VIDEO);
        assertThat(timing(get(VIDEO))).isEqualTo("hit");
        String media = origin.init("audio2");
        assertThat(timing(get(media))).matches("origin;dur=\\d+");
        assertThat(timing(get(media))).isEqualTo("hit");
        // Who waits for a part is told how long.
        CompletableFuture<HttpResponse<String>> waiting = waitForTheNextPart();
        long began = System.nanoTime();
        await().until(() -> System.nanoTime() - began > 60_000_000);
        origin.addPart();
        String waited = timing(waiting.join());
        assertThat(waited).matches("wait;dur=\\d+");
        assertThat(Integer.parseInt(waited.substring("wait;dur=".length()))).isBetween(40, 5_000);
    }

    @Test
    void shouldCountHitsAndWaits() {
        // Given
        get(VIDEO);
        double served = counter("frontrow.edge.requests", "outcome", "served");
        double hits = counter("frontrow.edge.hits");
        long asked = metrics.get("frontrow.edge.origin")
                .tag("kind", "playlist")
                .timer()
                .count();
        // When
        get(VIDEO);
        get(VIDEO);
        CompletableFuture<HttpResponse<String>> waiting = waitForTheNextPart();
        assertThat(metrics.get("frontrow.edge.waiters").gauge().value()).isEqualTo(1);
        origin.addPart();
        waiting.join();
        // Then
        assertThat(counter("frontrow.edge.requests", "outcome", "served")).isEqualTo(served + 3);
        assertThat(counter("frontrow.edge.hits")).isEqualTo(hits + 2);
        assertThat(metrics.get("frontrow.edge.waiters").gauge().value()).isZero();
        await().untilAsserted(() -> assertThat(metrics.get("frontrow.edge.origin")
                        .tag("kind", "playlist")
                        .timer()
                        .count())
                .isGreaterThan(asked));
        assertThat(metrics.get("frontrow.viewers.sessions").gauge().value()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void shouldAskNothingForPlaylistsThatNobodyWaitsFor() {
        // Given
        get(VIDEO);
        await().until(() -> origin.asked(folder + origin.hinted("video1-audio2")) == 1);
        int asked = origin.asked().values().stream().mapToInt(Integer::intValue).sum();
        // When
        for (int time = 0; time < 20; time++) {
            assertThat(get(VIDEO + (time % 2 == 0 ? "" : "?_HLS_skip=YES")).statusCode())
                    .isEqualTo(200);
        }
        // Then
        assertThat(origin.asked().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(asked);
    }

    @Test
    void shouldSayHowOldAnAnswerIs() {
        // Given
        get(VIDEO);
        String media = origin.init("video1-audio2");
        for (String file : List.of(VIDEO, media)) {
            assertThat(age(get(file))).as(file).isBetween(0, 1);
        }
        // When, Then
        for (String file : List.of(VIDEO, media)) {
            await().atMost(3, SECONDS).until(() -> age(get(file)) == 2);
        }
        origin.addPart();
        await().atMost(1, SECONDS).until(() -> age(get(VIDEO)) == 0);
        assertThat(age(get(media))).isGreaterThanOrEqualTo(2);
    }

    private static int age(HttpResponse<String> answer) {
        return Integer.parseInt(answer.headers().firstValue("Age").orElseThrow());
    }

    @Test
    void shouldCountWhatIsRefusedAndWhy() {
        Map<String, Runnable> refused = Map.of(
                "playback-token-missing/none", () -> browser.get(folder + VIDEO),
                "playback-refused/malformed", () -> ask("rubbish"),
                "playback-refused/other-show", () -> ask(PlaybackTokens.good("another")),
                "playback-refused/expired",
                        () -> ask(TestKeys.sign(
                                PlaybackTokens.claims(show)
                                        .issuedAt(Instant.now().minusSeconds(200))
                                        .expiresAt(Instant.now().minusSeconds(80)),
                                PlaybackTokens.KEY)),
                "playback-refused/scope",
                        () -> ask(TestKeys.sign(
                                PlaybackTokens.claims(show).claim("scope", List.of("replay")), PlaybackTokens.KEY)),
                "playback-refused/signature",
                        () -> ask(TestKeys.sign(PlaybackTokens.claims(show), TestKeys.key("playback-1"))),
                "invalid-input/none", () -> get("config.yml"),
                "method-not-allowed/none", () -> browser.post(folder + VIDEO, "{}"),
                "not-found/none", () -> get("gone.mp4"));
        refused.forEach((what, request) -> {
            String[] tags = what.split("/");
            double before = counter("frontrow.edge.refused", "problem", tags[0], "reason", tags[1]);
            double all = counter("frontrow.edge.requests", "outcome", "refused");
            request.run();
            assertThat(counter("frontrow.edge.requests", "outcome", "refused"))
                    .as(what)
                    .isEqualTo(all + 1);
            assertThat(counter("frontrow.edge.refused", "problem", tags[0], "reason", tags[1]))
                    .as(what)
                    .isEqualTo(before + 1);
        });
    }

    @Test
    void shouldNameNobodyInAnyMetric() {
        String token = PlaybackTokens.good(show);
        ask(token);
        ask("rubbish-of-" + show);
        assertThat(metrics.getMeters().stream()
                        .map(Meter::getId)
                        .map(Object::toString)
                        .collect(Collectors.joining()))
                .contains("frontrow.edge.refused")
                .doesNotContain(show, token, "rubbish");
    }

    private CompletableFuture<HttpResponse<String>> waitForTheNextPart() {
        CompletableFuture<HttpResponse<String>> waiting = coming(VIDEO + next());
        awaitWaiters(1);
        return waiting;
    }

    private static String timing(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Server-Timing")).hasSize(1);
        return answer.headers().firstValue("Server-Timing").orElseThrow();
    }

    private double counter(String name, String... tags) {
        return metrics.find(name).tags(tags).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private HttpResponse<String> ask(String token) {
        return ask(VIDEO, token);
    }

    private HttpResponse<String> ask(String file, String token) {
        return browser.get(folder + file, "Authorization", "Bearer " + token);
    }
}
