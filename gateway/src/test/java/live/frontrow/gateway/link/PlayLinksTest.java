package live.frontrow.gateway.link;

import static java.util.concurrent.TimeUnit.SECONDS;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PlaybackRevoked.Kind;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.EventProbe;
import live.frontrow.gateway.show.ShowRegistry;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.Facts;
import live.frontrow.gateway.test.FakeLinks;
import live.frontrow.gateway.test.FakeOrigin;
import live.frontrow.gateway.test.FakeServer.Asked;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A player that has nothing but an address. */
@QuarkusTest
@RealThings
class PlayLinksTest {

    private static final String VIDEO = "video1-audio2_stream.m3u8";

    @Inject
    Facts facts;

    @Inject
    ShowRegistry shows;

    private final Browser player = new Browser();
    private final String show = Ids.next();
    private final FakeLinks links = new FakeLinks(show);
    private final FakeOrigin origin = new FakeOrigin();

    @BeforeEach
    void goOnAir() {
        Neighbours.origin().behave(origin);
        facts.live(show, 1, 1);
        await().until(() -> shows.find(show).isPresent());
    }

    @Test
    void shouldGiveWhatABrowserGetsForOneQuestion() {
        // When
        HttpResponse<String> index = get("index.m3u8");
        HttpResponse<String> playlist = get(VIDEO);
        String init = origin.init("video1-audio2");
        HttpResponse<String> media = get(init);

        // Then
        assertThat(index.body()).startsWith("#EXTM3U").contains("\n" + VIDEO);
        assertThat(index.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(index.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(index.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(playlist.body())
                .contains("\n#EXT-X-DISCONTINUITY-SEQUENCE:1\n")
                .doesNotContain(links.link);
        assertThat(media.body()).isEqualTo(FakeOrigin.bytesOf("/live/" + show + "/" + init));
        assertThat(links.exchanges()).hasSize(1);
    }

    @Test
    void shouldAskInItsOwnNameAndWithTheLinkInTheBody() {
        // When
        get("index.m3u8");

        // Then
        Asked asked = links.exchanges().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.uri()).hasToString("/internal/playback/link");
        JsonObject claims = new JsonObject(
                new String(Base64.getUrlDecoder().decode(asked.bearer().split("\\.")[1]), StandardCharsets.UTF_8));
        assertThat(claims.getString("aud")).isEqualTo("stream-service");
        assertThat(claims.getString("sub")).isEqualTo("gateway");
        assertThat(claims.getJsonArray("groups")).containsExactly("gateway");
    }

    @Test
    void shouldAskOnceForAllWhoComeAtTheSameMoment() throws Exception {
        // Given a stream-service that takes its time
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        var answer = links.answer();
        links.answer(() -> {
            arrived.countDown();
            awaitQuietly(released);
            return answer.get();
        });

        // When
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> get("index.m3u8").statusCode()));
            }
            arrived.await();
            released.countDown();

            // Then
            for (Future<Integer> status : answers) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        assertThat(links.exchanges()).hasSize(1);
    }

    @Test
    void shouldRenewBehindThePlayersBack() {
        // Given a token that is past half of its life, and a stream-service that does not answer any more
        links.give(10, Duration.ofSeconds(-1));
        get("index.m3u8");
        CountDownLatch released = new CountDownLatch(1);
        var answer = links.answer();
        links.answer(() -> {
            awaitQuietly(released);
            return answer.get();
        });

        // When, Then nobody waits for it
        assertThat(get(VIDEO).statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(links.exchanges()).hasSize(2));
        assertThat(get(VIDEO).statusCode()).isEqualTo(200);
        assertThat(links.exchanges()).hasSize(2);
        released.countDown();
    }

    @Test
    void shouldGoOnWithTheTokenThatThereIsWhenItCannotBeRenewed() {
        // Given
        links.give(10, Duration.ofSeconds(-1));
        get("index.m3u8");
        links.refuse(500, "internal");

        // When, Then
        for (int i = 0; i < 5; i++) {
            assertThat(get(VIDEO).statusCode()).isEqualTo(200);
        }
        await().untilAsserted(() -> assertThat(links.exchanges()).hasSizeBetween(2, 3));
    }

    @Test
    void shouldStopWhenTheLinkIsStopped() {
        // Given
        assertThat(get("index.m3u8").statusCode()).isEqualTo(200);

        // When
        links.refuse(404, "play-link-over");
        facts.revoke(Kind.SESSION, "sid-of-" + show, 11);

        // Then
        await().atMost(5, SECONDS).until(() -> get("index.m3u8").statusCode() == 404);
        JsonObject problem = new JsonObject(get("index.m3u8").body());
        assertThat(problem.getString("id")).isEqualTo("play-link-over");
        assertThat(get(VIDEO).statusCode()).isEqualTo(404);
    }

    @Test
    void shouldGoOnWhenRightsHaveChangedForTheBetter() {
        // Given
        assertThat(get("index.m3u8").statusCode()).isEqualTo(200);

        // When
        links.give(11);
        facts.revoke(Kind.SHOW, show, 11);

        // Then
        await().atMost(5, SECONDS).until(() -> {
            assertThat(get("index.m3u8").statusCode()).isEqualTo(200);
            return links.exchanges().size() == 2;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "404, play-link-over, 404, play-link-over,",
        "404, not-found, 404, play-link-over,",
        "409, show-over, 410, show-over,",
        "403, membership-required, 403, playback-refused, membership-required",
        "403, blocked, 403, playback-refused, blocked",
        "409, device-limit, 403, playback-refused, device-limit",
        "403, forbidden, 503, unavailable,",
        "401, unauthenticated, 503, unavailable,",
        "500, internal, 503, unavailable,"
    })
    void shouldSayWhyThereIsNothing(int status, String problem, int answered, String id, String reason) {
        // Given
        links.refuse(status, problem);

        // When
        HttpResponse<String> answer = get("index.m3u8");

        // Then
        JsonObject told = new JsonObject(answer.body());
        assertThat(answer.statusCode()).isEqualTo(answered);
        assertThat(told.getString("id")).isEqualTo(id);
        assertThat(told.getString("reason")).isEqualTo(reason);
        assertThat(told.getString("detail")).isNotBlank();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(Neighbours.origin().asked()).noneMatch(asked -> asked.path().contains(show));
    }

    @Test
    void shouldAskAboutARefusedLinkOnceASecond() {
        // Given
        links.refuse(404, "play-link-over");

        // When
        long began = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            assertThat(get("index.m3u8").statusCode()).isEqualTo(404);
        }

        // Then
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        assertThat(links.exchanges()).hasSizeLessThanOrEqualTo(1 + (int) seconds);
        links.give(10);
        await().atMost(5, SECONDS).until(() -> get("index.m3u8").statusCode() == 200);
    }

    @Test
    void shouldKeepTheLinkToItself() {
        // When
        get("index.m3u8");
        List<HttpResponse<String>> refusals = List.of(
                get("index.html"),
                player.get("/play/" + links.link),
                player.get("/play//" + links.link + "/index.m3u8"),
                player.get("/live/../play/" + links.link + "/index.m3u8"),
                player.get("/%70lay/" + links.link + "/index.html"),
                player.get("//play/" + links.link + "/index.m3u8"),
                player.get("/a/%2e%2e/Play/" + links.link + "/index.m3u8"),
                get(VIDEO + "?_HLS_part=1"),
                player.post("/play/" + links.link + "/index.m3u8", ""),
                player.postPlain("/play/" + links.link + "/index.m3u8", ""));

        // Then
        refusals.forEach(answer -> {
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain(links.link);
            assertThat(answer.headers().map().toString()).doesNotContain(links.link);
        });
        assertThat(new JsonObject(refusals.getFirst().body()).getString("instance"))
                .isEqualTo("/play/");
        assertThat(new Browser(Neighbours.managementUrl()).get("/q/metrics").body())
                .contains("frontrow_links_exchanges_total")
                .doesNotContain(links.link);
    }

    @Test
    void shouldCountWhoWatches() {
        try (EventProbe sessions = EventProbe.of(EventType.VIEWER_SESSIONS)) {
            get("index.m3u8");
            await().until(() -> !sessions.events("sid-of-" + show).isEmpty());
        }
    }

    @Test
    void shouldNotPlayEverywhereAtOnce() throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int i = 2; i <= 5; i++) {
            try (HttpClient elsewhere = HttpClient.newBuilder()
                    .localAddress(InetAddress.getByName("127.0.0." + i))
                    .build()) {
                HttpResponse<String> answer = elsewhere.send(
                        HttpRequest.newBuilder(
                                        URI.create(Neighbours.publicUrl() + "/play/" + links.link + "/index.m3u8"))
                                .build(),
                        BodyHandlers.ofString());
                answers.add(answer.statusCode());
                if (answer.statusCode() != 200) {
                    assertThat(new JsonObject(answer.body()).getString("reason"))
                            .isEqualTo("shared");
                }
            }
        }
        assertThat(answers).containsExactly(200, 200, 200, 403);
    }

    @Test
    void shouldOpenNothingElseWithALink() {
        assertThat(player.get("/live/" + show + "/index.m3u8").statusCode()).isEqualTo(401);
        assertThat(player.get("/live/" + show + "/index.m3u8", "Authorization", "Bearer " + links.link)
                        .statusCode())
                .isEqualTo(403);
        assertThat(player.get("/play/" + Ids.shortId(26) + "/index.m3u8").statusCode())
                .isEqualTo(404);
        // and nothing with the token of a browser instead of one
        assertThat(player.get("/internal/playback/link").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String file) {
        return player.get("/play/" + links.link + "/" + file);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
