package live.frontrow.stream.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.database.Rows;
import live.frontrow.common.test.Patience;
import live.frontrow.common.test.PushReader;
import live.frontrow.common.test.PushService;
import live.frontrow.stream.test.LogTap;
import live.frontrow.stream.test.Reader;
import live.frontrow.stream.test.ServiceTest;
import live.frontrow.stream.time.Now;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PushNoticeTest extends ServiceTest {

    private static final String BROWSERS = "/api/v1/notices/mine/browsers";
    private static final Duration SOON = Duration.ofMinutes(10);

    @Inject
    Pool pool;

    @Test
    void shouldShowInTheBrowserWhatOnlyItCanRead() throws Exception {
        // Given
        Instant start = Now.get().plus(SOON);
        String show = plannedAt("Pushed", start);
        Reader reader = Reader.create();
        PushReader browser = PushReader.create();
        String path = path();
        String key = reader.mine().extract().path("push.key");
        add(reader, PushService.origin() + path, browser)
                .statusCode(200)
                .body("browsers", hasSize(1))
                .body("browsers[0].name", equalTo("Firefox on Linux"));
        // When
        reader.of(show);
        // Then
        Patience.await().until(() -> !PushService.to(path).isEmpty());
        PushService.Sent sent = PushService.to(path).getFirst();
        JsonObject message = new JsonObject(browser.read(sent.body()));
        String tag = message.getString("tag");
        assertThat(message)
                .isEqualTo(new JsonObject()
                        .put("title", "Soon: Pushed")
                        .put(
                                "body",
                                "Pushed begins " + Filling.when(start, ZoneId.of("Europe/Berlin"), Locale.UK) + ".")
                        .put("path", "/s/" + show)
                        .put("tag", tag));
        assertThat(tag).matches("[0-9a-f]{32}");
        assertThat(sent.header("Topic")).isEqualTo(tag);
        assertThat(sent.header("Content-encoding")).isEqualTo("aes128gcm");
        assertThat(sent.header("Urgency")).isEqualTo("high");
        assertThat(Long.parseLong(sent.header("Ttl"))).isBetween(60L, 660L);
        JwtClaims claims = claims(sent.header("Authorization"), key);
        assertThat(claims.getSubject()).isEqualTo("http://127.0.0.1:8080/");
        // When: it has had time to be sent twice
        Reader other = Reader.create();
        String after = path();
        add(other, PushService.origin() + after, PushReader.create()).statusCode(200);
        other.of(show);
        Patience.await().until(() -> !PushService.to(after).isEmpty());
        // Then
        assertThat(PushService.to(path)).hasSize(1);
    }

    @Test
    void shouldForgetABrowserThatIsNoMore() {
        // Given
        Reader reader = Reader.create();
        String path = path();
        PushService.answer(path, 410);
        add(reader, PushService.origin() + path, PushReader.create()).statusCode(200);
        // When
        String show = plannedAt("Gone", Now.get().plus(SOON));
        reader.of(show);
        // Then
        Patience.await().untilAsserted(() -> assertThat(state(show)).isEqualTo("DROPPED push-gone 1"));
        reader.mine().body("push.browsers", empty());
    }

    @Test
    void shouldTryAgainLaterWhenThePushServiceIsBusy() {
        // Given
        Reader reader = Reader.create();
        String path = path();
        PushService.answer(path, 429);
        add(reader, PushService.origin() + path, PushReader.create()).statusCode(200);
        String show = plannedAt("Busy", Now.get().plus(SOON));
        // When
        reader.of(show);
        // Then
        Patience.await().untilAsserted(() -> assertThat(state(show)).isEqualTo("PLANNED push-busy 1"));
        // When
        PushService.answer(path, 201);
        run("update notice set due_at = now() where show_id = $1", show);
        // Then
        Patience.await().untilAsserted(() -> assertThat(state(show)).isEqualTo("SENT null 2"));
    }

    @Test
    void shouldKnowWhatWasTakenThoughTheAnswerDoesNotEnd() {
        // Given
        Reader reader = Reader.create();
        String path = path();
        PushService.neverEnd(path);
        add(reader, PushService.origin() + path, PushReader.create()).statusCode(200);
        String show = plannedAt("Endless", Now.get().plus(SOON));
        // When
        reader.of(show);
        // Then
        Patience.await().untilAsserted(() -> assertThat(state(show)).isEqualTo("SENT null 1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 403})
    void shouldBeLedNowhereElse(int status) {
        // Given
        Reader reader = Reader.create();
        String path = path();
        PushService.answer(path, status);
        add(reader, PushService.origin() + path, PushReader.create()).statusCode(200);
        String show = plannedAt("Elsewhere", Now.get().plus(SOON));
        // When
        reader.of(show);
        // Then
        Patience.await().untilAsserted(() -> assertThat(state(show))
                .isEqualTo(status == 307 ? "FAILED push-moved 1" : "FAILED push-refused 1"));
        assertThat(PushService.to("/elsewhere")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.example.org/a",
                "https://127.0.0.1/a",
                "https://localhost/a",
                "https://localhost.localdomain/a",
                "https://[::1]/a",
                "https://push.example.org:8443/a",
                "https://nobody-is-called.invalid/a"
            })
    void shouldRefuseWhatIsNoPushService(String endpoint) {
        try (LogTap log = LogTap.open()) {
            Reader reader = Reader.create();
            add(reader, endpoint, PushReader.create()).statusCode(400).body("id", equalTo("push-address-refused"));
            reader.mine().body("push.browsers", empty());
            assertThat(log.lines()).noneMatch(line -> line.contains(endpoint));
        }
    }

    @Test
    void shouldRefuseKeysThatNobodyCouldReadWith() {
        Reader reader = Reader.create();
        PushReader odd = new PushReader(null, new byte[65], new byte[16]);
        add(reader, PushService.origin() + path(), odd)
                .statusCode(400)
                .body("violations[0].field", equalTo("keys.p256dh"));
        PushReader small = new PushReader(null, PushReader.create().point(), new byte[15]);
        add(reader, PushService.origin() + path(), small)
                .statusCode(400)
                .body("violations[0].field", equalTo("keys.auth"));
    }

    @Test
    void shouldBeTheBrowserOfWhoeverAskedLast() {
        // Given
        String endpoint = PushService.origin() + path();
        Reader first = Reader.create();
        Reader second = Reader.create();
        add(first, endpoint, PushReader.create()).statusCode(200);
        // When
        String id = add(second, endpoint, PushReader.create()).extract().path("browsers[0].id");
        // Then
        first.mine().body("push.browsers", empty());
        first.as().delete(BROWSERS + "/" + id).then().statusCode(200);
        second.mine().body("push.browsers", hasSize(1));
        second.as().delete(BROWSERS + "/" + id).then().statusCode(200).body("browsers", empty());
    }

    @Test
    void shouldListTheBrowserFirstThatAskedLast() {
        // Given
        Reader reader = Reader.create();
        String endpoint = PushService.origin() + path();
        String id = add(reader, endpoint, PushReader.create()).extract().path("browsers[0].id");
        add(reader, PushService.origin() + path(), PushReader.create()).body("browsers", hasSize(2));
        // When, Then
        add(reader, endpoint, PushReader.create())
                .statusCode(200)
                .body("browsers", hasSize(2))
                .body("browsers[0].id", equalTo(id));
    }

    private static ValidatableResponse add(Reader reader, String endpoint, PushReader browser) {
        return reader.as()
                .body(Map.of(
                        "endpoint", endpoint,
                        "keys", Map.of("p256dh", browser.p256dh(), "auth", browser.secret()),
                        "name", "Firefox on Linux",
                        "timeZone", "Europe/Berlin",
                        "language", "en-GB"))
                .post(BROWSERS)
                .then();
    }

    private static String path() {
        return "/" + UUID.randomUUID();
    }

    /** RFC 8292 §3: signed with the key that the browser subscribed with. */
    private static JwtClaims claims(String authorization, String key) throws Exception {
        assertThat(authorization).startsWith("vapid t=").endsWith("k=" + key);
        String token = authorization.replaceFirst("vapid t=", "").replaceFirst(",.*", "");
        return new JwtConsumerBuilder()
                .setVerificationKey(PushReader.publicKey(key))
                .setExpectedAudience(PushService.origin())
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes(24 * 60)
                .build()
                .processToClaims(token);
    }

    private String state(String show) {
        return pool.preparedQuery("select status, reason, tries from notice where show_id = $1")
                .execute(Tuple.of(UUID.fromString(show)))
                .map(rows -> Rows.first(
                        rows,
                        row -> row.getString("status") + " " + row.getString("reason") + " " + row.getInteger("tries")))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private void run(String sql, String show) {
        pool.preparedQuery(sql).execute(Tuple.of(UUID.fromString(show))).await().atMost(Duration.ofSeconds(5));
    }
}
