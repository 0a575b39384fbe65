package live.frontrow.stream.link;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PlaybackRevoked;
import live.frontrow.common.event.PlaybackRevoked.Kind;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links for players without cookies: who gets one, what it is good for, and how it ends. */
@QuarkusTest
class LinksTest extends ServiceTest {

    private static final String EXCHANGE = "/internal/playback/link";

    @Inject
    Pool pool;

    private final String person = UUID.randomUUID().toString();
    private String show;

    @BeforeEach
    void plan() {
        show = planned("For the television");
    }

    @Test
    void shouldShowASecretOnceAndKeepOnlyItsHash() {
        // When
        JsonPath made = make().header("Cache-Control", equalTo("no-store"))
                .body("playUrl", matchesPattern("/play/[a-z2-7]{26}/index\\.m3u8"))
                .extract()
                .jsonPath();
        // Then
        assertThat(Duration.between(
                        Instant.parse(made.getString("createdAt")), Instant.parse(made.getString("expiresAt"))))
                .isEqualTo(Duration.ofHours(12));
        String list = list().body("items.id", contains(made.getString("id")))
                .body("items[0].expiresAt", equalTo(made.getString("expiresAt")))
                .body("items[0].lastUsedAt", equalTo(null))
                .extract()
                .asString();
        assertThat(list).doesNotContain(secretOf(made));
        Row row = row(made.getString("id"));
        assertThat(row.deepToString()).doesNotContain(secretOf(made));
        assertThat(row.getBuffer("secret_hash").length()).isEqualTo(32);
    }

    @Test
    void shouldGiveOneTokenAfterTheOtherForOneSession() {
        // Given
        JsonPath made = made();
        // When
        JsonPath first = token(made);
        JsonPath second = token(made);
        // Then
        JsonPath claims = claims(first);
        assertThat(claims.getString("sub")).isEqualTo(person);
        assertThat(claims.getString("stream")).isEqualTo(show);
        assertThat(claims.getString("sid")).isEqualTo(first.getString("sid"));
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(120);
        assertThat(second.getString("sid")).isEqualTo(first.getString("sid"));
        assertThat(Instant.parse(list().extract().path("items[0].lastUsedAt")))
                .isAfterOrEqualTo(Instant.parse(made.getString("createdAt")));
    }

    @Test
    void shouldGiveOneSessionToGatewaysThatAskAtOnce() throws Exception {
        String secret = secretOf(made());
        Set<String> sessions = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                answers.add(threads.submit(
                        () -> exchange(secret).statusCode(200).extract().path("sid")));
            }
            for (Future<String> answer : answers) {
                sessions.add(answer.get());
            }
        }
        assertThat(sessions).hasSize(1);
    }

    @Test
    void shouldBeOneDeviceAmongOthers() {
        // Given the television and two browsers
        JsonPath made = made();
        String television = token(made).getString("sid");
        String browser = watch("{}").statusCode(200).extract().path("sid");
        watch("{}").statusCode(200);
        // When a fourth comes
        watch("{}").statusCode(200);
        // Then the link is refused like every device that lost its place
        exchange(secretOf(made)).statusCode(409).body("id", equalTo("device-limit"));
        // and gets in by itself when there is room, as another session
        pool.preparedQuery("update viewing_device set renewed_at = now() - interval '3 minutes' where session_id = $1")
                .execute(Tuple.of(UUID.fromString(browser)))
                .await()
                .indefinitely();
        assertThat(token(made).getString("sid")).isNotIn(television, browser);
    }

    @Test
    void shouldTakeThePlaceOfTheOldestWhenAPlayerFirstComes() {
        String oldest = watch("{}").statusCode(200).extract().path("sid");
        watch("{}").statusCode(200);
        watch("{}").statusCode(200);
        JsonPath made = made();
        watch("{\"sid\":\"" + oldest + "\"}").statusCode(200);
        token(made);
        watch("{\"sid\":\"" + oldest + "\"}").statusCode(409);
    }

    @Test
    void shouldEndAtOnceWhenItIsStopped() {
        try (EventProbe revoked = EventProbe.of(EventType.PLAYBACK_REVOKED)) {
            // Given
            JsonPath made = made();
            JsonPath given = token(made);
            String session = given.getString("sid");
            // When
            stop(made).statusCode(204);
            // Then
            exchange(secretOf(made)).statusCode(404).body("id", equalTo("play-link-over"));
            await().untilAsserted(() -> assertThat(revoked.events(session)).hasSize(1));
            PlaybackRevoked told =
                    (PlaybackRevoked) revoked.events(session).getFirst().data();
            assertThat(told.kind()).isEqualTo(Kind.SESSION);
            assertThat(told.rightsVersion()).isGreaterThan(claims(given).getLong("rv"));
            list().body("items", empty());
            stop(made).statusCode(404);
            // and nobody goes on with its session
            assertThat(watch("{\"sid\":\"" + session + "\"}")
                            .statusCode(200)
                            .extract()
                            .<String>path("sid"))
                    .isNotEqualTo(session);
        }
    }

    @Test
    void shouldEndByItself() {
        // Given 30 seconds left
        JsonPath made = made();
        ends(made, 30);
        // Then tokens end with the link
        assertThat(Instant.parse(token(made).getString("expiresAt")))
                .isBefore(Instant.now().plusSeconds(31));
        // When its time is over
        ends(made, -1);
        // Then
        exchange(secretOf(made)).statusCode(404).body("id", equalTo("play-link-over"));
        list().body("items", empty());
        stop(made).statusCode(404);
    }

    @Test
    void shouldNotGoFurtherThanTheRightsOfItsOwner() {
        // Given
        JsonPath made = made();
        token(made);
        // When
        asCreator()
                .body("{\"membersOnly\":true}")
                .patch("/api/v1/streams/" + show)
                .then()
                .statusCode(200);
        // Then neither this link nor a new one opens anything
        exchange(secretOf(made)).statusCode(403).body("id", equalTo("membership-required"));
        asPerson()
                .post("/api/v1/streams/" + show + "/links")
                .then()
                .statusCode(403)
                .body("id", equalTo("membership-required"));
        list().body("items.id", contains(made.getString("id")));
        // but the creator's does
        JsonPath creators = asCreator()
                .post("/api/v1/streams/" + show + "/links")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        token(creators);
        // When the show is deleted
        asCreator().delete("/api/v1/streams/" + show).then().statusCode(204);
        // Then
        exchange(secretOf(creators)).statusCode(404).body("id", equalTo("not-found"));
    }

    @Test
    void shouldWorkForThoseWhoAreNotSignedIn() {
        JsonPath made = asAnonymous()
                .post("/api/v1/streams/" + show + "/links")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(claims(token(made)).getString("sub")).isEqualTo(TestIdentity.ANONYMOUS);
    }

    @Test
    void shouldMakeOnlySoMany() throws Exception {
        // When
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                asked.add(threads.submit(() ->
                        asPerson().post("/api/v1/streams/" + show + "/links").statusCode()));
            }
            for (Future<Integer> answer : asked) {
                answers.add(answer.get());
            }
        }
        // Then
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(5);
        asPerson().post("/api/v1/streams/" + show + "/links").then().body("id", equalTo("too-many-links"));
        // When one is stopped
        asPerson()
                .delete("/api/v1/streams/" + show + "/links/" + list().extract().path("items[0].id"))
                .then()
                .statusCode(204);
        // Then
        make();
    }

    @Test
    void shouldBeNobodyElsesBusiness() {
        JsonPath made = made();
        asAlice().get("/api/v1/streams/" + show + "/links").then().body("items", empty());
        asAlice()
                .delete("/api/v1/streams/" + show + "/links/" + made.getString("id"))
                .then()
                .statusCode(404);
        asPerson()
                .delete("/api/v1/streams/" + planned("Another") + "/links/" + made.getString("id"))
                .then()
                .statusCode(404);
        token(made);
    }

    @Test
    void shouldBeExchangedByGatewaysOnly() {
        String body = "{\"link\":\"%s\"}".formatted(secretOf(made()));
        asPerson().body(body).post(EXCHANGE).then().statusCode(403);
        asCreator().body(body).post(EXCHANGE).then().statusCode(403);
        given().contentType(ContentType.JSON).body(body).post(EXCHANGE).then().statusCode(401);
    }

    @Test
    void shouldOpenNothingWithoutASecretOfOurs() {
        for (String body : List.of("{}", "{\"link\":\"\"}", "{\"link\":\"" + "a".repeat(26) + "\"}")) {
            asGateway().body(body).post(EXCHANGE).then().statusCode(404).body("id", equalTo("play-link-over"));
        }
    }

    private ValidatableResponse make() {
        return asPerson().post("/api/v1/streams/" + show + "/links").then().statusCode(201);
    }

    private JsonPath made() {
        return make().extract().jsonPath();
    }

    private ValidatableResponse list() {
        return asPerson().get("/api/v1/streams/" + show + "/links").then().statusCode(200);
    }

    private ValidatableResponse stop(JsonPath made) {
        return asPerson()
                .delete("/api/v1/streams/" + show + "/links/" + made.getString("id"))
                .then();
    }

    private ValidatableResponse watch(String body) {
        return asPerson()
                .body(body)
                .post("/api/v1/streams/" + show + "/playback")
                .then();
    }

    private JsonPath token(JsonPath made) {
        return exchange(secretOf(made))
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse exchange(String secret) {
        return asGateway()
                .body("{\"link\":\"%s\"}".formatted(secret))
                .post(EXCHANGE)
                .then();
    }

    private RequestSpecification asPerson() {
        return as(TestIdentity.person(person, "P", "p"));
    }

    private static RequestSpecification asGateway() {
        return as(TestIdentity.gateway());
    }

    private static String secretOf(JsonPath made) {
        return made.getString("playUrl").split("/")[2];
    }

    private static JsonPath claims(JsonPath playback) {
        return JsonPath.from(new String(
                Base64.getUrlDecoder().decode(playback.getString("token").split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private void ends(JsonPath made, int inSeconds) {
        pool.preparedQuery("update play_link set expires_at = now() + make_interval(secs => $2) where id = $1")
                .execute(Tuple.of(UUID.fromString(made.getString("id")), (double) inSeconds))
                .await()
                .indefinitely();
    }

    private Row row(String id) {
        return pool.preparedQuery("select * from play_link where id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .indefinitely()
                .iterator()
                .next();
    }
}
