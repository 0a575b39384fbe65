package live.frontrow.stream.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import live.frontrow.stream.test.Key;
import live.frontrow.stream.test.ServiceTest;
import live.frontrow.stream.test.Settings;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IngestAuthTest extends ServiceTest {

    @Inject
    Pool pool;

    @ParameterizedTest
    @CsvSource({"rtmp,query", "srt,password", "webrtc,token"})
    void shouldLetTheRightKeyIn(String protocol, String place) {
        // Given
        String show = planned("In");
        Key key = keyOf(show);
        UUID connection = UUID.randomUUID();
        // When
        ask(publish(key, protocol, place, key.secret(), connection)).statusCode(204);
        // Then
        assertThat(remembered(connection)).isEqualTo(1);
        asCreator()
                .get("/api/v1/streams/" + show + "/keys")
                .then()
                .body("items[0].lastUsedAt", notNullValue())
                .body("items[0].lastUsedOver", equalTo(protocol.equals("webrtc") ? "whip" : protocol));
    }

    @ParameterizedTest
    @CsvSource({"rtmp,query", "srt,password", "webrtc,token"})
    void shouldRefuseWrongMissingAndRevokedKeys(String protocol, String place) {
        // Given
        String show = planned("Out");
        Key key = keyOf(show);
        UUID connection = UUID.randomUUID();
        // When, Then
        ask(publish(key, protocol, place, "x".repeat(32), connection))
                .statusCode(401)
                .contentType("application/problem+json")
                .body("id", equalTo("stream-key-wrong"))
                .body(not(containsString("x".repeat(32))));
        ask(publish(key, protocol, place, "", connection)).statusCode(401).body("id", equalTo("stream-key-missing"));
        asCreator()
                .delete("/api/v1/streams/" + show + "/keys/" + key.id())
                .then()
                .statusCode(204);
        ask(publish(key, protocol, place, key.secret(), connection))
                .statusCode(401)
                .body("id", equalTo("stream-key-revoked"))
                .body(not(containsString(key.secret())));
        assertThat(remembered(connection)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"rtmp,password", "rtmp,token", "srt,query", "srt,token", "webrtc,query", "webrtc,password"})
    void shouldLookForTheKeyInItsOwnPlaceOnly(String protocol, String place) {
        Key key = keyOf(planned("Place"));
        ask(publish(key, protocol, place, key.secret(), UUID.randomUUID()))
                .statusCode(401)
                .body("id", equalTo("stream-key-missing"));
    }

    @Test
    void shouldRefuseTwoKeysInOneQuery() {
        Key key = keyOf(planned("Twice"));
        Map<String, Object> question = publish(key, "rtmp", "query", key.secret(), UUID.randomUUID());
        question.put("query", "key=" + key.secret() + "&key=" + key.secret());
        ask(question).statusCode(401).body("id", equalTo("stream-key-missing"));
    }

    @Test
    void shouldRefuseTheKeyOfAnotherShow() {
        Key one = keyOf(planned("One"));
        Key two = keyOf(planned("Two"));
        ask(publish(one, "rtmp", "query", two.secret(), UUID.randomUUID()))
                .statusCode(401)
                .body("id", equalTo("stream-key-wrong"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"live/aaaaaaaaaaaa", "live/", "live", "", "live/../x", "other/aaaaaaaaaaaa", "live/AAAAAAAAAAAA"
            })
    void shouldRefuseAnUnknownPath(String path) {
        Map<String, Object> question =
                publish(keyOf(planned("Path")), "rtmp", "query", "x".repeat(32), UUID.randomUUID());
        question.put("path", path);
        ask(question).statusCode(403).body("id", equalTo("ingest-path-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "playback", "api", "metrics", "pprof", "", "PUBLISH"})
    void shouldRefuseEveryOtherAction(String action) {
        Key key = keyOf(planned("Action"));
        Map<String, Object> question = publish(key, "rtmp", "query", key.secret(), UUID.randomUUID());
        question.put("action", action);
        ask(question).statusCode(403).body("id", equalTo("ingest-action-refused"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtsp", "hls", "moq", ""})
    void shouldRefuseEveryOtherProtocol(String protocol) {
        Key key = keyOf(planned("Protocol"));
        Map<String, Object> question = publish(key, "rtmp", "query", key.secret(), UUID.randomUUID());
        question.put("protocol", protocol);
        ask(question).statusCode(403).body("id", equalTo("ingest-action-refused"));
    }

    @Test
    void shouldRememberNothingForAQuestionWithoutAConnection() {
        Key key = keyOf(planned("Options"));
        Map<String, Object> question = publish(key, "webrtc", "token", key.secret(), null);
        ask(question).statusCode(204);
        ask(publish(key, "webrtc", "token", "wrong", null)).statusCode(401);
    }

    @Test
    void shouldIgnoreFieldsOfALaterMediaMtx() {
        Key key = keyOf(planned("Later"));
        Map<String, Object> question = publish(key, "rtmp", "query", key.secret(), UUID.randomUUID());
        question.put("colour", "red");
        ask(question).statusCode(204);
    }

    @ParameterizedTest
    @MethodSource("outsiders")
    void shouldAnswerOnlyMediaMtx(Supplier<RequestSpecification> outsider) {
        // Given
        String show = planned("Outsider");
        Key key = keyOf(show);
        UUID connection = UUID.randomUUID();
        Map<String, Object> question = publish(key, "rtmp", "query", key.secret(), connection);
        // When, Then
        refused(outsider.get().contentType(ContentType.JSON).body(question), "/internal/ingest/a/auth");
        refused(outsider.get(), "/internal/ingest/a/hook?path=live/" + key.ingestId());
        assertThat(remembered(connection)).isZero();
        asCreator().get("/api/v1/streams/" + show + "/keys").then().body("items[0].lastUsedAt", nullValue());
        show(show).body("status", equalTo("scheduled")).body("version", equalTo(1));
    }

    private static void refused(RequestSpecification call, String address) {
        call.post(address)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("id", equalTo("unauthenticated"))
                .body("detail", equalTo("This call is for MediaMTX only."));
    }

    private static Stream<Named<Supplier<RequestSpecification>>> outsiders() {
        return Stream.of(
                Named.of("without a password", RestAssured::given),
                Named.of("with a wrong one", () -> basic("mediamtx", "guess")),
                Named.of("with an empty one", () -> basic("mediamtx", "")),
                Named.of("as another user", () -> basic("admin", Settings.INGEST_SECRET)),
                Named.of("with the secret as a bearer token", () -> as(Settings.INGEST_SECRET)),
                Named.of("as the creator", ServiceTest::asCreator));
    }

    @Test
    void shouldKnowItsOrigins() {
        mediaMtx().post("/internal/ingest/a/hook?path=live/x").then().statusCode(202);
        mediaMtx().post("/internal/ingest/zzz/hook").then().statusCode(404);
        mediaMtx().body("{}").post("/internal/ingest/zzz/auth").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "\"publish\""})
    void shouldRefuseNonsense(String body) {
        mediaMtx().body(body).post("/internal/ingest/a/auth").then().statusCode(400);
    }

    private static ValidatableResponse ask(Map<String, Object> question) {
        return mediaMtx().body(question).post("/internal/ingest/a/auth").then();
    }

    private static RequestSpecification mediaMtx() {
        return basic("mediamtx", Settings.INGEST_SECRET).contentType(ContentType.JSON);
    }

    private static RequestSpecification basic(String user, String password) {
        return given().auth().preemptive().basic(user, password);
    }

    private static Map<String, Object> publish(Key key, String protocol, String place, String secret, UUID connection) {
        Map<String, Object> question = new HashMap<>(Map.of(
                "user", "",
                "password", "",
                "token", "",
                "ip", "127.0.0.1",
                "action", "publish",
                "path", "live/" + key.ingestId(),
                "protocol", protocol,
                "query", "",
                "userAgent", "test"));
        question.put("id", connection);
        question.put(place, place.equals("query") ? (secret.isEmpty() ? "" : "key=" + secret) : secret);
        return question;
    }

    private long remembered(UUID connection) {
        return pool.preparedQuery("select count(*) from ingest_connection where id = $1")
                .execute(Tuple.of(connection))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }
}
