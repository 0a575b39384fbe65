package live.frontrow.gateway.hls.origin;

import static java.util.concurrent.TimeUnit.SECONDS;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import live.frontrow.gateway.test.FakeServer;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.FakeServer.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What MediaMTX is asked, and how often. */
class OriginCacheTest {

    private static final int LARGEST = 1_000_000;
    private static final int CACHED = 100_000;

    @TempDir
    private static Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final FakeServer mediaMtx = new FakeServer();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final OriginCache cache = cache(Duration.ofSeconds(5), 10);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        mediaMtx.close();
    }

    @Test
    void shouldAskOnceForAllWhoAskAtTheSameTime() {
        // Given
        CountDownLatch whole = new CountDownLatch(1);
        mediaMtx.behave(asked -> {
            awaitQuietly(whole);
            return media("part");
        });
        // When
        List<Future<OriginAnswer>> waiting = IntStream.range(0, 50)
                .mapToObj(viewer -> cache.get(mediaMtx.url(), "part1.mp4"))
                .toList();
        whole.countDown();
        // Then all have the very same bytes
        List<OriginAnswer> answers =
                waiting.stream().map(OriginCacheTest::result).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.body())
                .isSameAs(answers.getFirst().body()));
        assertThat(mediaMtx.asked()).hasSize(1);
        assertThat(metrics.get("frontrow.edge.coalesced").functionCounter().count())
                .isEqualTo(49);
        // and whoever comes later as well
        assertThat(result(cache.get(mediaMtx.url(), "part1.mp4")).body().toString())
                .isEqualTo("part");
        assertThat(mediaMtx.asked()).hasSize(1);
    }

    @Test
    void shouldRememberForLessThanASecondThatSomethingIsNotThere() {
        // Given
        mediaMtx.behave(asked -> Answer.of(404, "text/plain", "none"));
        assertThat(result(cache.get(mediaMtx.url(), "early.mp4")).status()).isEqualTo(404);
        assertThat(result(cache.get(mediaMtx.url(), "early.mp4")).status()).isEqualTo(404);
        assertThat(mediaMtx.asked()).hasSize(1);
        // When
        mediaMtx.behave(asked -> media("there now"));
        // Then
        await().atMost(1, SECONDS)
                .until(() -> result(cache.get(mediaMtx.url(), "early.mp4")).ok());
        assertThat(mediaMtx.asked()).hasSize(1);
    }

    @Test
    void shouldRememberNoFailure() {
        mediaMtx.behave(asked -> Answer.of(500, "text/plain", "muxer closed"));
        assertThat(result(cache.get(mediaMtx.url(), "a.mp4")).status()).isEqualTo(500);
        mediaMtx.behave(asked -> media("well again"));
        assertThat(result(cache.get(mediaMtx.url(), "a.mp4")).ok()).isTrue();
    }

    @Test
    void shouldKeepNoMoreBytesThanConfigured() {
        // Given three objects of which two fit
        mediaMtx.behave(asked -> media("x".repeat(CACHED / 2 - 1_000)));
        List<String> files = List.of("a.mp4", "b.mp4", "c.mp4");
        // When
        files.forEach(file -> result(cache.get(mediaMtx.url(), file)));
        // Then
        await().atMost(5, SECONDS)
                .until(() -> files.stream()
                                .filter(file ->
                                        cache.remembered(mediaMtx.url(), file).isPresent())
                                .count()
                        == 2);
    }

    @Test
    void shouldTakeNothingThatIsLargerThanConfigured() {
        mediaMtx.behave(asked -> media("x".repeat(LARGEST + 1)));
        assertThatThrownBy(() -> result(cache.get(mediaMtx.url(), "huge.mp4"))).hasMessageContaining("largest-object");
        assertThat(cache.remembered(mediaMtx.url(), "huge.mp4")).isEmpty();
        mediaMtx.behave(asked -> media("x".repeat(LARGEST)));
        assertThat(result(cache.get(mediaMtx.url(), "large.mp4")).body().length())
                .isEqualTo(LARGEST);
    }

    @Test
    void shouldWaitNoLongerThanConfigured() {
        // Given
        CountDownLatch never = new CountDownLatch(1);
        mediaMtx.behave(asked -> {
            awaitQuietly(never);
            return media("late");
        });
        OriginCache impatient = cache(Duration.ofMillis(300), 10);
        Instant began = Instant.now();
        // When, Then
        assertThatThrownBy(() -> result(impatient.get(mediaMtx.url(), "part.mp4")))
                .hasMessageContaining("300");
        assertThat(Duration.between(began, Instant.now())).isBetween(Duration.ofMillis(300), Duration.ofSeconds(4));
        never.countDown();
    }

    @Test
    void shouldAskNoMoreDifferentThingsAtOnceThanConfigured() {
        // Given
        CountDownLatch whole = new CountDownLatch(1);
        mediaMtx.behave(asked -> {
            awaitQuietly(whole);
            return media("part");
        });
        OriginCache small = cache(Duration.ofSeconds(5), 2);
        List<Future<OriginAnswer>> asking = IntStream.range(0, 2)
                .mapToObj(number -> small.get(mediaMtx.url(), "part" + number + ".mp4"))
                .toList();
        // When, Then
        assertThatThrownBy(() -> result(small.get(mediaMtx.url(), "part3.mp4"))).hasMessageContaining("at once");
        whole.countDown();
        asking.forEach(OriginCacheTest::result);
        assertThat(result(small.get(mediaMtx.url(), "part3.mp4")).ok()).isTrue();
    }

    @Test
    void shouldOpenMediaMtxsSessionOnceForAllWhoFoundItClosed() {
        // Given
        AtomicInteger refused = new AtomicInteger();
        mediaMtx.behave(
                asked -> primed() || asked.path().equals("/index.m3u8") ? media(asked.path()) : refused(refused));
        // When
        List<Future<OriginAnswer>> waiting = IntStream.range(0, 5)
                .mapToObj(number -> cache.get(mediaMtx.url(), "part" + number + ".mp4"))
                .toList();
        // Then
        assertThat(waiting.stream().map(OriginCacheTest::result)).allMatch(OriginAnswer::ok);
        assertThat(refused.get()).isBetween(1, 5);
        assertThat(mediaMtx.asked().stream().map(Asked::path).filter("/index.m3u8"::equals))
                .hasSizeBetween(1, refused.get());
    }

    @Test
    void shouldAskAnewForWhatIsAnnouncedWhileSomebodyWasTooEarly() {
        // Given
        CountDownLatch late = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        mediaMtx.behave(request -> {
            if (asked.incrementAndGet() > 1) {
                return media("there now");
            }
            awaitQuietly(late);
            return Answer.of(404, "text/plain", "none");
        });
        Future<OriginAnswer> early = cache.get(mediaMtx.url(), "early.mp4");
        await().until(() -> asked.get() == 1);

        // When
        assertThat(result(cache.announced(mediaMtx.url(), "early.mp4")).ok()).isTrue();
        late.countDown();

        // Then nobody hears of it but who asked too early
        assertThat(result(early).status()).isEqualTo(404);
        assertThat(cache.isAbsent(mediaMtx.url(), "early.mp4")).isFalse();
        assertThat(result(cache.get(mediaMtx.url(), "early.mp4")).body().toString())
                .isEqualTo("there now");
        assertThat(asked.get()).isEqualTo(2);
    }

    @Test
    void shouldKeepConnectionsFromWhoeverInventsNames() {
        // Given somebody who asks for what nobody has heard of
        CountDownLatch slow = new CountDownLatch(1);
        mediaMtx.behave(asked -> {
            if (asked.path().contains("invented")) {
                awaitQuietly(slow);
                return Answer.of(404, "text/plain", "none");
            }
            return media("part");
        });
        List<Future<OriginAnswer>> invented = IntStream.range(0, 2)
                .mapToObj(number -> cache.unannounced(mediaMtx.url(), "invented" + number + ".mp4"))
                .toList();

        // Then
        assertThatThrownBy(() -> result(cache.unannounced(mediaMtx.url(), "invented2.mp4")))
                .hasMessageContaining("unknown names");
        assertThat(result(cache.get(mediaMtx.url(), "part1.mp4")).ok()).isTrue();
        assertThat(result(cache.unannounced(mediaMtx.url(), "part1.mp4")).ok()).isTrue();
        slow.countDown();
        invented.forEach(OriginCacheTest::result);
        assertThat(result(cache.unannounced(mediaMtx.url(), "part2.mp4")).ok()).isTrue();
    }

    private boolean primed() {
        return mediaMtx.asked().stream().anyMatch(asked -> asked.path().equals("/index.m3u8"));
    }

    private static Answer refused(AtomicInteger count) {
        count.incrementAndGet();
        return Answer.json(401, "{}");
    }

    private static Answer media(String body) {
        return Answer.of(200, "video/mp4", body);
    }

    private OriginCache cache(Duration deadline, int requests) {
        OriginConfig config = new OriginConfig() {
            @Override
            public Duration deadline() {
                return deadline;
            }

            @Override
            public int connections() {
                return 60;
            }

            @Override
            public int mostUnannounced() {
                return 2;
            }

            @Override
            public int mostRequests() {
                return requests;
            }

            @Override
            public int largestObject() {
                return LARGEST;
            }

            @Override
            public long cacheBytes() {
                return CACHED;
            }

            @Override
            public Path files() {
                return folder;
            }
        };
        return new OriginCache(
                new OriginClient(vertx, config, () -> "cdn-secret", metrics),
                new MediaFiles(config, vertx, metrics),
                config,
                metrics);
    }

    private static OriginAnswer result(Future<OriginAnswer> answer) {
        return answer.toCompletionStage().toCompletableFuture().join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
