package live.frontrow.gateway.vod;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.TestKeys;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.FakeServer.Asked;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.Raw;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays through the gateway, with a vod-service and an object storage that do as the test says. */
@QuarkusTest
@RealThings
class VodTest {

    private static final String PLAYLIST = "#EXTM3U\nw1/000000.m4s\n";
    private static final String SIGNED = "?X-Amz-Signature=secret";

    @Inject
    MeterRegistry metrics;

    private final Browser browser = new Browser();
    private final String show = Ids.next();

    /** What vod-service says of it. */
    private volatile String alone;

    @BeforeEach
    void record() {
        Neighbours.stream().behave(asked -> Answer.json(200, PlaybackTokens.keys()));
        Neighbours.vod().behave(this::serve);
        Neighbours.objects().behave(VodTest::store);
    }

    @Test
    void shouldGiveThePlaylistToWhoMayWatchTheReplay() {
        // When
        HttpResponse<String> answer = get("index.m3u8");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PLAYLIST);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/vnd.apple.mpegurl");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, max-age=1");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        Asked asked = Neighbours.vod().asked().getFirst();
        assertThat(asked.path()).isEqualTo("/internal/vod/" + show + "/index.m3u8");
        JsonObject caller = new JsonObject(
                new String(Base64.getUrlDecoder().decode(asked.bearer().split("\\.")[1])));
        assertThat(caller.getString("aud")).isEqualTo("vod-service");
        assertThat(caller.getJsonArray("groups")).containsExactly("gateway");
    }

    @Test
    void shouldSayOfAPlaylistHowLongItIs() throws IOException {
        String answer = Raw.send(
                "HEAD",
                "/vod/" + show + "/index.m3u8",
                URI.create(Neighbours.publicUrl()).getAuthority(),
                "Authorization: Bearer " + token("replay") + "\r\n",
                "");
        assertThat(answer).startsWith("HTTP/1.1 200 ").containsIgnoringCase("content-length: " + PLAYLIST.length());
        assertThat(answer).endsWith("\r\n\r\n");
    }

    @Test
    void shouldLeadMediaThrough() {
        // When
        HttpResponse<String> whole = get("w1/000000.m4s");
        HttpResponse<String> part = get("w1/000000.m4s", "Range", "bytes=2-4");
        HttpResponse<String> several = get("w1/000000.m4s", "Range", "bytes=0-1,3-4");

        // Then
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo("0123456789");
        assertThat(whole.headers().firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(whole.headers().firstValue("Content-Length")).hasValue("10");
        assertThat(whole.headers().firstValue("Accept-Ranges")).hasValue("bytes");
        assertThat(whole.headers().allValues("Cache-Control")).containsExactly("private, max-age=3600, immutable");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 2-4/10");
        assertThat(several.statusCode()).isEqualTo(200);
        assertThat(get("init-0.mp4").body()).isEqualTo("0123456789");
        assertThat(Neighbours.objects().asked()).allSatisfy(asked -> {
            assertThat(asked.headers()).doesNotContainKeys("Authorization", "Cookie");
            assertThat(asked.uri().getRawQuery()).isEqualTo(SIGNED.substring(1));
        });
        assertThat(List.of(whole, part).toString()).doesNotContain("secret");
    }

    @Test
    void shouldLeadCaptionsThroughAsTextAndNothingElse() {
        Neighbours.objects().behave(asked -> Answer.of(200, "text/html", "<script>"));
        HttpResponse<String> answer = get("captions/pt-BR.vtt");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<script>");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("text/vtt; charset=utf-8");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(Neighbours.vod().asked().getFirst().path())
                .isEqualTo("/internal/vod/" + show + "/captions/pt-BR.vtt");
        assertProblem(browser.get("/vod/" + show + "/captions/pt-BR.vtt"), 401, "playback-token-missing");
        assertProblem(get(token("live"), "captions/pt-BR.vtt"), 403, "playback-refused");
    }

    @Test
    void shouldGiveSmallPicturesAsWhatTheyAre() {
        assertThat(get("pictures/storyboard-1.jpg").headers().allValues("Content-Type"))
                .containsExactly("image/jpeg");
        HttpResponse<String> text = get("pictures/storyboard.vtt");
        assertThat(text.headers().firstValue("Content-Type")).hasValue("text/vtt; charset=utf-8");
        assertThat(text.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
        assertProblem(browser.get("/vod/" + show + "/pictures/storyboard-1.jpg"), 401, "playback-token-missing");
    }

    @Test
    void shouldRefuseARangeBeyondTheEnd() {
        HttpResponse<String> answer = get("w1/000000.m4s", "Range", "bytes=10-");
        assertProblem(answer, 416, "range-not-satisfiable");
        assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes */10");
    }

    @Test
    void shouldRefuseWhoMayNotWatchTheReplay() {
        assertProblem(browser.get("/vod/" + show + "/index.m3u8"), 401, "playback-token-missing");
        HttpResponse<String> live = get(token("live"), "index.m3u8");
        assertProblem(live, 403, "playback-refused");
        assertThat(new JsonObject(live.body()).getString("reason")).isEqualTo("scope");
        assertThat(new JsonObject(get(PlaybackTokens.good("another"), "w1/000000.m4s")
                                .body())
                        .getString("reason"))
                .isEqualTo("other-show");
        assertThat(Neighbours.vod().asked()).isEmpty();
    }

    @Test
    void shouldOpenTheWindowsOfTheTokenAndNoOthers() {
        // Given
        String guest = token("windows");

        // When, Then
        assertThat(get(guest, "index.m3u8").body()).isEqualTo(PLAYLIST);
        assertThat(get(guest, "init-0.mp4").body()).isEqualTo("0123456789");
        assertThat(get(guest, "w1/000000.m4s").body()).isEqualTo("0123456789");
        Neighbours.objects().behave(VodTest::store);
        for (String locked : List.of("w2/000000.m4s", "direct-2/000000.m4s", "w12/000000.m4s")) {
            assertRefused(get(guest, locked), "window");
            assertRefused(
                    browser.get(
                            "/vod/" + show + "/" + locked, "Authorization", "Bearer " + guest, "Range", "bytes=2-4"),
                    "window");
        }
        assertThat(Neighbours.objects().asked()).isEmpty();
        for (String whole : List.of("captions/pt-BR.vtt", "pictures/storyboard-1.jpg", "clip-0123456789ABcdef.m3u8")) {
            assertRefused(get(guest, whole), "scope");
        }

        // When they may watch all of it
        String member = token("replay", List.of(1, 2));

        // Then
        assertThat(get(member, "w2/000000.m4s").body()).isEqualTo("0123456789");
        assertThat(get(member, "direct-2/000000.m4s").body()).isEqualTo("0123456789");
        assertThat(get(member, "captions/pt-BR.vtt").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldLeadToTheOneAddressOfWhatBelongsToAnotherWindowByNow() {
        // Given
        Neighbours.vod().behave(asked -> Answer.of(308, "text/plain", "").with("Location", "../w2/000001.m4s"));

        // When, Then
        HttpResponse<String> moved = get(token("windows"), "w1/000001.m4s");
        assertThat(moved.statusCode()).isEqualTo(307);
        assertThat(moved.headers().allValues("Location")).containsExactly("../w2/000001.m4s");
        assertThat(moved.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(get(token("windows"), "direct-1/000001.m4s").headers().allValues("Location"))
                .containsExactly("../direct-2/000001.m4s");
        assertProblem(browser.get("/vod/" + show + "/w1/000001.m4s"), 401, "playback-token-missing");
    }

    @Test
    void shouldOpenNothingOnAnUnclearWord() {
        for (Object odd :
                List.of(List.of("1"), List.of(0), List.of(-1), List.of(4_294_967_297L), List.of(1.0), "1", 1)) {
            assertRefused(get(token("replay", odd), "w1/000000.m4s"), "malformed");
        }
    }

    @Test
    void shouldGiveWhatIsOfAnUnknownWindowToThoseToWhomAllIsOpen() {
        for (String object : List.of("w0/000000.m4s", "direct-0/000000.m4s")) {
            assertProblem(get(token("windows", List.of(1, 2)), object), 503, "unavailable");
            assertProblem(get(sayingNoWindows("replay"), object), 503, "unavailable");
            assertThat(Neighbours.objects().asked()).isEmpty();
            assertThat(get(token("replay", List.of(1)), object).body()).isEqualTo("0123456789");
            Neighbours.objects().behave(VodTest::store);
        }
    }

    @Test
    void shouldTakeATokenOfBeforeForTheOneWindowOfAShowAndNothingElse() {
        // Given: an instance of vod-service that does not say how many there are
        assertProblem(get(sayingNoWindows("replay"), "w1/000000.m4s"), 503, "unavailable");

        // When it says that there are several
        alone = "false";

        // Then
        assertProblem(get(sayingNoWindows("replay"), "w1/000000.m4s"), 503, "unavailable");
        assertThat(Neighbours.objects().asked()).isEmpty();

        // When there is one
        alone = "true";

        // Then
        assertThat(get(sayingNoWindows("replay"), "w1/000000.m4s").body()).isEqualTo("0123456789");
        assertThat(get(sayingNoWindows("replay"), "init-0.mp4").body()).isEqualTo("0123456789");
        assertProblem(get(sayingNoWindows("windows"), "w1/000000.m4s"), 503, "unavailable");
        for (String whole : List.of("captions/pt-BR.vtt", "pictures/storyboard-1.jpg")) {
            assertProblem(get(sayingNoWindows("replay"), whole), 503, "unavailable");
        }
        assertRefused(get(sayingNoWindows("live"), "w1/000000.m4s"), "scope");
        assertRefused(get(token("replay", List.of(2)), "w1/000000.m4s"), "window");
    }

    private String sayingNoWindows(String scope) {
        return TestKeys.sign(PlaybackTokens.claims(show).claim("scope", List.of(scope)), PlaybackTokens.KEY);
    }

    @Test
    void shouldGiveThePlaylistOfAClipToWhoMayWatchTheReplay() {
        // Given
        String clip = "clip-0123456789ABcdef.m3u8";
        Neighbours.vod()
                .behave(asked -> asked.path().equals("/internal/vod/" + show + "/" + clip)
                        ? Answer.of(200, "application/vnd.apple.mpegurl", PLAYLIST)
                                .with("Cache-Control", "no-store")
                        : Answer.json(404, "{}"));

        // When, Then
        assertProblem(get(token("live"), clip), 403, "playback-refused");
        HttpResponse<String> answer = get(clip);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PLAYLIST);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertProblem(get("clip-0123456789ABcdeg.m3u8"), 404, "not-found");
    }

    @Test
    void shouldGiveToAnybodyWhatVodServiceSaysOfAClip() {
        // Given
        String clip = "0123456789ABcdef";
        Neighbours.vod().behave(asked -> switch (asked.path().replace("/internal/clips/" + clip + "/", "")) {
            case "index.m3u8" ->
                Answer.of(200, "application/vnd.apple.mpegurl", PLAYLIST).with("Cache-Control", "no-store");
            case "init-0.mp4", "w1/000000.m4s" ->
                Answer.of(307, "text/plain", "")
                        .with("Location", Neighbours.objects().url() + "/frontrow/x" + SIGNED);
            default -> Answer.json(404, "{}");
        });

        // When, Then
        HttpResponse<String> playlist = browser.get("/clips/" + clip + "/index.m3u8");
        assertThat(playlist.statusCode()).isEqualTo(200);
        assertThat(playlist.body()).isEqualTo(PLAYLIST);
        assertThat(playlist.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(browser.get("/clips/" + clip + "/init-0.mp4").body()).isEqualTo("0123456789");
        assertThat(browser.get("/clips/" + clip + "/w1/000000.m4s", "Range", "bytes=2-4")
                        .body())
                .isEqualTo("234");
        assertProblem(browser.get("/clips/" + clip + "/w1/000001.m4s"), 404, "not-found");
        for (String odd : List.of("clip-" + clip + ".m3u8", "index.m3u8/", "w1%2f000000.m4s", "")) {
            assertProblem(browser.get("/clips/" + clip + "/" + odd), 400, "invalid-input");
        }
        assertProblem(browser.get("/clips/" + show + "/index.m3u8"), 400, "invalid-input");
    }

    @Test
    void shouldTakeTheCookie() {
        assertThat(browser.get("/vod/" + show + "/index.m3u8", "Cookie", "frontrow-live=" + token("replay"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "index.M3U8",
                "index.m3u8.",
                "index.m3u8/",
                "clip-0123456789ABcde.m3u8",
                "clip-0123456789ABcdef.m3u",
                "clip-0123456789ABcde_.m3u8",
                "clip-0123456789ABcd%65.m3u8",
                "clips/0123456789ABcdef.m3u8",
                "init-00.mp4",
                "init-.mp4",
                "w00/000000.m4s",
                "w1/000000.mp4",
                "w1/00000.m4s",
                "direct-01/000000.m4s",
                "direct-1",
                "direct-w1/000000.m4s",
                "w1/0000000.m4s",
                "w1/%3000000.m4s",
                "w1/../index.m3u8",
                "w1%2f000000.m4s",
                "w1//000000.m4s",
                "../other/index.m3u8",
                "%2e%2e/other/index.m3u8",
                "w1/000000.m4s;x",
                "w1/000000.m4s%00",
                "w1\\000000.m4s",
                "w1/٠٠٠٠٠٠.m4s",
                "pictures/poster.jpg",
                "pictures/storyboard-0.jpg",
                "pictures/storyboard.jpg",
                "captions/en",
                "captions/EN.vtt",
                "captions/en-us.vtt",
                "captions/en.VTT",
                "captions/../index.m3u8",
                "captions/en%2evtt",
                "captions//en.vtt"
            })
    void shouldTakeNamesInTheirOneSpellingOnly(String name) throws IOException {
        String answer = Raw.send(
                "GET",
                "/vod/" + show + "/" + name,
                URI.create(Neighbours.publicUrl()).getAuthority(),
                "Authorization: Bearer " + token("replay") + "\r\n",
                "");
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(Neighbours.vod().asked()).isEmpty();
    }

    @Test
    void shouldOnlyBeRead() throws IOException {
        String answer = Raw.send(
                "HEAD",
                "/vod/" + show + "/w1/000000.m4s",
                URI.create(Neighbours.publicUrl()).getAuthority(),
                "Authorization: Bearer " + token("replay") + "\r\n",
                "");
        assertThat(answer).startsWith("HTTP/1.1 405 ");
        assertThat(browser.post("/vod/" + show + "/index.m3u8", "{}").statusCode())
                .isEqualTo(405);
    }

    @Test
    void shouldSayWhatIsMissingOrAway() {
        assertProblem(get("w1/000001.m4s"), 404, "not-found");

        Neighbours.objects().behave(asked -> Answer.of(404, "application/xml", "<Error/>"));
        assertProblem(get("w1/000000.m4s"), 404, "not-found");

        Neighbours.objects().behave(asked -> Answer.of(403, "application/xml", "<Error/>"));
        assertProblem(get("w1/000000.m4s"), 503, "unavailable");

        Neighbours.vod().behave(asked -> Answer.json(500, "{}"));
        assertProblem(get("w1/000000.m4s"), 503, "unavailable");
        assertProblem(get("index.m3u8"), 503, "unavailable");
    }

    @Test
    @Timeout(20)
    void shouldLetNobodyWaitForWhatBrokeOffOnTheWay() {
        // Given
        Neighbours.objects()
                .behave(asked -> Answer.of(200, "video/iso.segment", "01234").without(5));

        // When, Then: once more than there are places, which are free again
        for (int time = 0; time <= Neighbours.MOST_STREAMS; time++) {
            assertThatThrownBy(() -> get("w1/000000.m4s")).isInstanceOf(UncheckedIOException.class);
        }
        Neighbours.objects().behave(VodTest::store);
        assertThat(get("w1/000000.m4s").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldCountWhatBecameOfWhatWasAskedFor() {
        // Given
        List<Double> before = counted();

        // When
        get("index.m3u8");
        get("w1/000000.m4s");
        browser.get("/vod/" + show + "/index.m3u8");
        Neighbours.objects().behave(asked -> Answer.of(403, "application/xml", "<Error/>"));
        get("w1/000000.m4s");
        Neighbours.objects()
                .behave(asked -> Answer.of(200, "video/iso.segment", "01234").without(5));
        assertThatThrownBy(() -> get("w1/000000.m4s")).isInstanceOf(UncheckedIOException.class);

        // Then: two served, one refused, two that are our fault
        await().untilAsserted(() -> assertThat(counted())
                .containsExactly(before.get(0) + 2, before.get(1) + 1, before.get(2) + 2, before.get(3)));
    }

    private List<Double> counted() {
        return Stream.of("served", "refused", "failed", "left")
                .map(outcome -> metrics.counter("frontrow.vod.requests", "outcome", outcome)
                        .count())
                .toList();
    }

    @Test
    void shouldLeadSoManyThroughAtOnceAndNoMore() throws Exception {
        // Given
        CountDownLatch stored = new CountDownLatch(1);
        Neighbours.objects().behave(asked -> {
            try {
                stored.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return store(asked);
        });
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> loading = IntStream.range(0, Neighbours.MOST_STREAMS)
                    .mapToObj(person -> people.submit(() -> get("w1/000000.m4s")))
                    .toList();
            await().until(() -> Neighbours.objects().asked().size() == Neighbours.MOST_STREAMS);

            // Then
            assertProblem(get("w1/000000.m4s"), 503, "unavailable");
            stored.countDown();
            for (Future<HttpResponse<String>> each : loading) {
                assertThat(each.get().statusCode()).isEqualTo(200);
            }
        }
        assertThat(get("w1/000000.m4s").statusCode()).isEqualTo(200);
    }

    private Answer serve(Asked asked) {
        String path = asked.path();
        if (path.equals("/internal/vod/" + show + "/index.m3u8")) {
            return Answer.of(200, "application/vnd.apple.mpegurl", PLAYLIST)
                    .with("Cache-Control", "private, max-age=1");
        }
        if (path.matches(".*/w[0-9]+/000000\\.m4s")
                || path.endsWith("/init-0.mp4")
                || path.endsWith("/captions/pt-BR.vtt")
                || path.contains("/pictures/storyboard")) {
            String object = path.substring("/internal/vod/".length());
            String address = Neighbours.objects().url() + "/frontrow/shows/" + object + SIGNED;
            Answer leading = Answer.of(307, "text/plain", "").with("Location", address);
            return alone == null ? leading : leading.with("X-Frontrow-Window-Alone", alone);
        }
        return Answer.json(404, "{}");
    }

    private static Answer store(Asked asked) {
        return switch (asked.headers().getOrDefault("Range", "")) {
            case "" -> Answer.of(200, "video/iso.segment", "0123456789");
            case "bytes=2-4" -> Answer.of(206, "video/iso.segment", "234").with("Content-Range", "bytes 2-4/10");
            default -> Answer.of(416, "application/xml", "<Error/>").with("Content-Range", "bytes */10");
        };
    }

    private HttpResponse<String> get(String object, String name, String value) {
        return browser.get("/vod/" + show + "/" + object, "Authorization", "Bearer " + token("replay"), name, value);
    }

    private HttpResponse<String> get(String object) {
        return get(token("replay"), object);
    }

    private HttpResponse<String> get(String token, String object) {
        return browser.get("/vod/" + show + "/" + object, "Authorization", "Bearer " + token);
    }

    private String token(String scope) {
        return token(scope, List.of(1));
    }

    private String token(String scope, Object windows) {
        return TestKeys.sign(
                PlaybackTokens.claims(show).claim("scope", List.of(scope)).claim("windows", windows),
                PlaybackTokens.KEY);
    }

    private static void assertRefused(HttpResponse<String> answer, String reason) {
        assertProblem(answer, 403, "playback-refused");
        assertThat(new JsonObject(answer.body()).getString("reason")).isEqualTo(reason);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String id) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getString("id")).isEqualTo(id);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }
}
