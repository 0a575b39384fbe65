package live.frontrow.gateway.vod;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import live.frontrow.common.id.Ids;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.FakeServer.Asked;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.Raw;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of a head and two objects: {@code he?d} + {@code 0123456789} + {@code abcdef}. */
@QuarkusTest
@RealThings
class DownloadTest {

    private static final String FILE = "he?d0123456789abcdef";
    /** A fragment of track 1 at tick 9, with four bytes of samples. */
    private static final String FRAGMENT = box(
                    "moof",
                    box(
                            "traf",
                            box("tfhd", number(0) + number(1)) + box("tfdt", number(1 << 24) + number(0) + number(9))))
            + box("mdat", "abcd");

    private static final String FREE = box("free", "");

    private static final String TAG = "\"0-1\"";
    private static final String NAME = "attachment; filename=\"Rye week.mp4\"; filename*=UTF-8''Rye%20week.mp4";

    private final Browser browser = new Browser();
    private final String show = Ids.next();
    private JsonObject earlier = new JsonObject();
    private final String address = "/api/v1/recordings/" + show + "/downloads/1";

    @BeforeEach
    void record() {
        Neighbours.vod().behave(this::serve);
        Neighbours.objects().behave(DownloadTest::store);
    }

    @Test
    void shouldSendTheFileOneObjectAfterTheOther() {
        // When
        HttpResponse<String> answer = browser.get(address);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(FILE);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("video/mp4");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("20");
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValue(NAME);
        assertThat(answer.headers().firstValue("Accept-Ranges")).hasValue("bytes");
        assertThat(answer.headers().firstValue("ETag")).hasValue(TAG);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
        assertThat(answer.headers().map().toString()).doesNotContain("secret");
        assertThat(Neighbours.vod().asked())
                .extracting(Asked::path)
                .containsExactly(
                        address,
                        "/internal/vod/" + show + "/w1/000000.m4s",
                        "/internal/vod/" + show + "/w1/000001.m4s");
        // Who may have it is decided by who asks
        assertThat(caller(0).getBoolean("anonymous")).isTrue();
        assertThat(caller(1).getJsonArray("groups")).containsExactly("gateway");
    }

    @ParameterizedTest
    @CsvSource({"0-3, he?d", "2-5, ?d01", "6-9, 2345", "13-15, 9ab", "14-, abcdef", "-2, ef", "0-99, " + FILE})
    void shouldGoOnWhereItBrokeOff(String range, String part) {
        HttpResponse<String> answer = browser.get(address, "Range", "bytes=" + range, "If-Range", TAG);
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(part);
        int first = FILE.indexOf(part);
        assertThat(answer.headers().firstValue("Content-Range"))
                .hasValue("bytes %d-%d/20".formatted(first, first + part.length() - 1));
        assertThat(answer.headers().firstValue("Content-Length")).hasValue(Integer.toString(part.length()));
    }

    @ParameterizedTest
    @CsvSource({"0, 75", "3, 50", "4, 63", "48, 75", "66, 67"})
    void shouldMoveTimesWhereTheBeginningIsMissing(int first, int last) {
        // Given
        earlier = new JsonObject().put("1", 5);
        Neighbours.objects()
                .behave(asked -> asked.path().endsWith("000000.m4s")
                        ? Answer.of(200, "video/iso.segment", FRAGMENT)
                        : Answer.of(200, "video/iso.segment", FREE));
        String moved = "he?d" + FRAGMENT.replace((char) 9, (char) 4) + FREE;

        // When
        HttpResponse<String> answer = browser.get(address, "Range", "bytes=" + first + "-" + last);

        // Then
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(moved.substring(first, last + 1));
    }

    /** More than sockets hold, so that it has to wait for whoever reads. */
    @Test
    @Timeout(60)
    void shouldWaitForWhoeverReadsSlowly() {
        // Given
        String large = FRAGMENT.substring(0, FRAGMENT.length() - 12) + box("mdat", "abcdefgh".repeat(1 << 19));
        earlier = new JsonObject().put("1", 5);
        Neighbours.objects().behave(asked -> Answer.of(200, "video/iso.segment", large));
        Neighbours.vod()
                .behave(asked -> asked.path().equals(address)
                        ? plan(new JsonArray()
                                .add(piece("w1/000000.m4s", large.length()))
                                .add(piece("w1/000001.m4s", large.length()))
                                .add(piece("w1/000002.m4s", large.length())))
                        : serve(asked));

        // When
        HttpResponse<String> answer = browser.get(address);

        // Then
        assertThat(answer.body())
                .isEqualTo("he?d" + large.replace((char) 9, (char) 4).repeat(3));
    }

    @Test
    void shouldBeginAnewWhenItIsAnotherFileByNow() {
        HttpResponse<String> answer = browser.get(address, "Range", "bytes=6-9", "If-Range", "\"0-7\"");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(FILE);
    }

    @Test
    void shouldRefuseARangeBeyondTheEnd() {
        HttpResponse<String> answer = browser.get(address, "Range", "bytes=20-");
        assertProblem(answer, 416, "range-not-satisfiable");
        assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes */20");
    }

    @Test
    void shouldHandOnWhyThereIsNone() {
        Neighbours.vod().behave(asked -> Answer.of(409, "application/problem+json", "{\"id\":\"recording-running\"}"));
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(new JsonObject(answer.body()).getString("id")).isEqualTo("recording-running");
        assertThat(Neighbours.objects().asked()).isEmpty();
    }

    @Test
    void shouldOnlyBeLoaded() throws IOException {
        String head =
                Raw.send("HEAD", address, URI.create(Neighbours.publicUrl()).getAuthority(), "", "");
        assertThat(head).startsWith("HTTP/1.1 405 ");
        assertThat(Neighbours.vod().asked()).isEmpty();
    }

    @Test
    @Timeout(20)
    void shouldCutOffWhatIsNotWhatItShouldBe() {
        List<Answer> wrong = List.of(
                Answer.of(200, "video/iso.segment", "abc").without(3),
                Answer.of(200, "video/iso.segment", "abc"),
                Answer.of(404, "application/xml", "<Error/>"));
        for (Answer answer : wrong) {
            // Given
            Neighbours.objects().behave(asked -> asked.path().endsWith("000001.m4s") ? answer : store(asked));

            // Then
            assertThatThrownBy(() -> browser.get(address)).isInstanceOf(UncheckedIOException.class);
        }
        Neighbours.objects().behave(DownloadTest::store);
        assertThat(browser.get(address).body()).isEqualTo(FILE);
    }

    @Test
    void shouldSendSoManyAtOnceAndNoMore() throws Exception {
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
            List<Future<HttpResponse<String>>> loading = new ArrayList<>(IntStream.range(0, Neighbours.MOST_DOWNLOADS)
                    .mapToObj(person -> people.submit(() -> browser.get(address)))
                    .toList());
            await().until(() -> Neighbours.objects().asked().size() == Neighbours.MOST_DOWNLOADS);

            // Then
            assertProblem(browser.get(address), 503, "unavailable");
            stored.countDown();
            for (Future<HttpResponse<String>> each : loading) {
                assertThat(each.get().body()).isEqualTo(FILE);
            }
        }
        assertThat(browser.get(address).statusCode()).isEqualTo(200);
    }

    private Answer serve(Asked asked) {
        if (asked.path().equals(address)) {
            boolean whole = earlier.isEmpty();
            return plan(new JsonArray()
                    .add(piece("w1/000000.m4s", whole ? 10 : FRAGMENT.length()))
                    .add(piece("w1/000001.m4s", whole ? 6 : FREE.length())));
        }
        String object = asked.path().substring("/internal/vod/".length());
        String where = Neighbours.objects().url() + "/frontrow/shows/" + object + "?X-Amz-Signature=secret";
        return Answer.of(307, "text/plain", "").with("Location", where);
    }

    private Answer plan(JsonArray pieces) {
        JsonObject plan = new JsonObject()
                .put("show", show)
                // As Jackson writes bytes: aGU/ZA==
                .put("head", Base64.getEncoder().encodeToString("he?d".getBytes(StandardCharsets.UTF_8)))
                .put("earlier", earlier)
                .put("pieces", pieces);
        return Answer.json(200, plan.encode()).with("ETag", TAG).with("Content-Disposition", NAME);
    }

    private static JsonObject piece(String object, int bytes) {
        return new JsonObject().put("object", object).put("bytes", bytes);
    }

    /** As a server that understands ranges. */
    private static Answer store(Asked asked) {
        String all = asked.path().endsWith("000000.m4s") ? "0123456789" : "abcdef";
        return ByteRange.of(asked.headers().get("Range"), all.length())
                .map(range ->
                        Answer.of(206, "video/iso.segment", all.substring((int) range.first(), (int) range.last() + 1)))
                .orElseGet(() -> Answer.of(200, "video/iso.segment", all));
    }

    private static String box(String type, String content) {
        return number(8 + content.length()) + type + content;
    }

    private static String number(int number) {
        return new String(ByteBuffer.allocate(4).putInt(number).array(), StandardCharsets.UTF_8);
    }

    private static JsonObject caller(int call) {
        String token = Neighbours.vod().asked().get(call).bearer();
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1])));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String id) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(answer.body()).getString("id")).isEqualTo(id);
    }
}
