package live.frontrow.chat.overlay;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.UUID;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a broadcast shows. */
@QuarkusTest
class OverlayTest extends ChatTest {

    private static final String OVERLAYS = "/api/v1/chat/overlays";

    @Inject
    Pool pool;

    @AfterEach
    void forget() {
        pool.query("delete from overlay").execute().await().atMost(AT_MOST);
    }

    @Test
    void shouldReadAlongAlsoAmongMembersAndDoNothing() {
        String show = publicShow();
        tell(show, true, StreamStatus.LIVE);
        String member = UUID.randomUUID().toString();
        membership(member, true, null);
        String token = TestIdentity.person(member, "Mia Member", "mia");
        await().until(() -> ask(show, TestIdentity.anonymous()).statusCode() == 403);
        await().until(() -> ask(show, token).statusCode() == 200);
        try (Chatter mia = enter(show, token);
                Chatter overlay = open(add("Camera 1").extract().path("secret"), show)) {
            JsonObject state = overlay.await("state");
            assertThat(state.getString("room")).isEqualTo(show);
            assertThat(state.getJsonObject("me").getString("role")).isEqualTo("overlay");
            assertThat(state.getJsonObject("me").getBoolean("mayWrite")).isFalse();
            assertThat(state.getInteger("people")).isEqualTo(1);

            String message = mia.write("message-1", "Hello").getString("message");
            overlay.message("Hello");

            assertThat(overlay.write("message-1", "Me too").getString("code")).isEqualTo("unauthenticated");
            for (JsonObject order : new JsonObject[] {
                JsonObject.of("type", "delete", "message", message),
                JsonObject.of("type", "report", "message", message),
                JsonObject.of("type", "purge", "person", member),
                JsonObject.of("type", "pin", "message", message)
            }) {
                assertThat(order(overlay, order).getString("code")).isIn("unauthenticated", "forbidden");
            }
            overlay.send(JsonObject.of("type", "react", "emoji", "\ud83d\udd25", "count", 7));
            mia.send(JsonObject.of("type", "react", "emoji", "\ud83d\udd25", "count", 2));
            assertThat(overlay.await("reactions").getJsonObject("totals").getInteger("\ud83d\udd25"))
                    .isEqualTo(2);

            assertThat(order(mia, JsonObject.of("type", "delete", "message", message))
                            .getString("type"))
                    .isEqualTo("ack");
            assertThat(overlay.await("deleted").getString("message")).isEqualTo(message);
        }
    }

    @Test
    void shouldNotSeeWhatIsHeld() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter alice = enter(show, alice());
                Chatter overlay = open(add("Camera 1").extract().path("secret"), show)) {
            order(creator, JsonObject.of("type", "settings", "settings", JsonObject.of("holdFirst", true)));
            alice.await("settings");
            assertThat(alice.write("message-1", "Not yet").getString("type")).isEqualTo("ack");
            creator.await("held");
            overlay.await("skip");
            assertThat(overlay.frames()).noneMatch(frame -> frame.encode().contains("Not yet"));
        }
    }

    @Test
    void shouldGoDarkWhenItsSecretIsRevoked() {
        String show = publicShow();
        JsonObject kept = new JsonObject(add("Kept").extract().asString());
        JsonObject revoked = new JsonObject(add("Revoked").extract().asString());
        try (Chatter stays = open(kept.getString("secret"), show);
                Chatter goes = open(revoked.getString("secret"), show)) {
            as(TestIdentity.creator())
                    .delete(OVERLAYS + "/" + revoked.getString("id"))
                    .then()
                    .statusCode(204);

            assertThat(goes.closed()).isEqualTo("4403 overlay-refused");
            exchange(revoked.getString("secret")).then().statusCode(403).body("id", equalTo("overlay-refused"));
            exchange(kept.getString("secret")).then().statusCode(200);
            assertThat(stays.socket().isInputClosed()).isFalse();
        }
    }

    @Test
    void shouldBeLedToTheNextShow() {
        String first = publicShow();
        String secret = add("Camera 1").extract().path("secret");
        try (Chatter overlay = open(secret, first)) {
            String second = publicShow();

            assertThat(overlay.closed()).isEqualTo("1012 ");
            assertThat(overlay.await("reconnect").getInteger("withinMillis")).isZero();
            assertThat(exchange(secret).<String>path("show")).isEqualTo(second);
        }
    }

    @Test
    void shouldShowASecretOnceAndKeepOnlyItsHash() {
        String secret = add(" Camera 1 ")
                .statusCode(201)
                .body("name", equalTo("Camera 1"))
                .body("secret", matchesPattern("[0-9A-Za-z]{32}"))
                .extract()
                .path("secret");

        String list = as(TestIdentity.creator())
                .get(OVERLAYS)
                .then()
                .statusCode(200)
                .body("name", hasItem("Camera 1"))
                .extract()
                .asString();
        assertThat(list).doesNotContain(secret);
        String rows = pool.query("select o::text as row from overlay o")
                .execute()
                .await()
                .atMost(AT_MOST)
                .iterator()
                .next()
                .getString("row");
        assertThat(rows).contains("Camera 1").doesNotContain(secret);
    }

    @Test
    void shouldRefuseClearly() {
        publicShow();
        String secret = add("Camera 1").extract().path("secret");
        exchange("0".repeat(32)).then().statusCode(403).body("id", equalTo("overlay-refused"));
        exchange("").then().statusCode(403);
        as(TestIdentity.anonymous())
                .body(JsonObject.of("secret", secret).encode())
                .post(OVERLAYS + "/ticket?secret=" + secret)
                .then()
                .statusCode(400)
                .body("id", equalTo("invalid-input"))
                .body("violations[0].field", equalTo("secret"));
        as(TestIdentity.anonymous())
                .body("{}")
                .post(OVERLAYS + "/ticket")
                .then()
                .statusCode(400);
        refused("secret=" + secret, Chatter.ORIGIN, 400, "invalid-input");
        refused("ticket=" + secret, Chatter.ORIGIN, 401, "ticket-refused");
    }

    @Test
    void shouldBeTheCreatorsAlone() {
        as(alice()).get(OVERLAYS).then().statusCode(403);
        as(alice()).body("{\"name\":\"Mine\"}").post(OVERLAYS).then().statusCode(403);
        as(alice()).delete(OVERLAYS + "/" + UUID.randomUUID()).then().statusCode(403);
        add("").statusCode(400);
        add("\u0000").statusCode(400);
        for (int i = 0; i < 20; i++) {
            add("Camera " + i).statusCode(201);
        }
        add("Camera 20").statusCode(409).body("id", equalTo("too-many-overlays"));
        as(TestIdentity.creator()).get(OVERLAYS).then().body("name", not(hasItem("Camera 20")));
    }

    /** The overlay in the room of {@code show}, once this is the newest show that the service knows of. */
    private static Chatter open(String secret, String show) {
        await().until(() -> show.equals(exchange(secret).path("show")));
        Chatter overlay =
                Chatter.open(RestAssured.port, "ticket=" + exchange(secret).path("ticket"));
        overlay.await("state");
        return overlay;
    }

    private static Response exchange(String secret) {
        return as(TestIdentity.anonymous())
                .body(JsonObject.of("secret", secret).encode())
                .post(OVERLAYS + "/ticket");
    }

    private static ValidatableResponse add(String name) {
        return as(TestIdentity.creator())
                .body(JsonObject.of("name", name).encode())
                .post(OVERLAYS)
                .then();
    }
}
