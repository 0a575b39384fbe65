package live.frontrow.chat.emoji;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.test.PictureFiles;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The channel's own emoji. */
@QuarkusTest
class EmojiTest extends ChatTest {

    private static final String EMOJI = "/api/v1/chat/emoji";
    private static final byte[] PICTURE = PictureFiles.picture("png", 300, 200);

    @Inject
    Pool pool;

    @AfterEach
    void forget() {
        run("delete from emoji");
        run("update emoji_list set version = version + 1");
        as(TestIdentity.creator()).get(EMOJI).then().body("items", equalTo(List.of()));
    }

    @Test
    void shouldServeItsOwnFileForEver() {
        String address = put("wave", "image/png", PICTURE)
                .statusCode(200)
                .body("name", equalTo("wave"))
                .body("url", matchesPattern("/api/v1/chat/emoji-pictures/[0-9a-f]{32}"))
                .extract()
                .path("url");

        byte[] file = as(TestIdentity.anonymous())
                .get(address)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        BufferedImage image = PictureFiles.read(file);
        assertThat(image.getWidth()).isEqualTo(128);
        assertThat(image.getHeight()).isEqualTo(85);
        as(TestIdentity.anonymous())
                .get(EMOJI)
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of(Map.of("name", "wave", "url", address))));
    }

    @Test
    void shouldTellEverybodyInTheRoomAtOnceAndWhoComesLater() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice())) {
            String address =
                    put("wave", "image/webp", PictureFiles.webp()).extract().path("url");
            JsonObject pictures = JsonObject.of("wave", address);
            alice.await(emoji(pictures));
            try (Chatter bob = enter(show, somebody())) {
                bob.await(emoji(pictures));
            }
            try (Chatter elsewhere = enter(publicShow(), somebody())) {
                elsewhere.await(emoji(pictures));
            }

            rename("wave", "hello")
                    .statusCode(200)
                    .body("name", equalTo("hello"))
                    .body("url", equalTo(address));
            alice.await(emoji(JsonObject.of("hello", address)));

            delete("hello");
            delete("hello");
            alice.await(emoji(JsonObject.of()));
            as(TestIdentity.anonymous()).get(address).then().statusCode(404).body("id", equalTo("not-found"));
        }
    }

    /** As on the pods on which nobody changed anything. */
    @Test
    void shouldHearOfEmojiThatAnotherPodTook() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice())) {
            run("insert into emoji (name, hash, bytes) values ('elsewhere', 'abc', '\\x00')");
            run("update emoji_list set version = version + 1");
            alice.await(emoji(JsonObject.of("elsewhere", "/api/v1/chat/emoji-pictures/abc")));
        }
    }

    @Test
    void shouldCountAsEmojiWhereOnlyEmojiMayBeSent() {
        String show = publicShow();
        put("wave", "image/png", PICTURE);
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter alice = enter(show, alice())) {
            order(creator, JsonObject.of("type", "settings", "settings", JsonObject.of("emojiOnly", true)));
            alice.await("settings");

            assertThat(alice.write("message-1", ":wave: \ud83d\ude80:wave:").getString("type"))
                    .isEqualTo("ack");
            assertThat(alice.write("message-2", ":wave:").getString("type")).isEqualTo("ack");
            assertThat(alice.write("message-3", ":wave:").getString("type")).isEqualTo("ack");
            assertThat(alice.write("message-4", ":other:").getString("code")).isEqualTo("emoji-only");
            assertThat(alice.write("message-5", "Hi :wave:").getString("code")).isEqualTo("emoji-only");
            assertThat(alice.message(":wave: \ud83d\ude80:wave:").getString("text"))
                    .isEqualTo(":wave: \ud83d\ude80:wave:");
        }
    }

    @Test
    void shouldNeverPutOneOverAnother() {
        String wave = put("wave", "image/png", PICTURE).extract().path("url");
        put("party", "image/gif", PictureFiles.picture("gif", 64, 64)).statusCode(200);

        rename("party", "wave").statusCode(409).body("id", equalTo("emoji-name-taken"));
        rename("nobody", "other").statusCode(404);
        rename("wave", "wave").statusCode(200);
        rename("wave", "No colons").statusCode(400).body("violations[0].field", equalTo("name"));

        as(TestIdentity.creator())
                .get(EMOJI)
                .then()
                .body("items.name", equalTo(List.of("party", "wave")))
                .body("items[1].url", equalTo(wave));
    }

    @Test
    void shouldTakeAHundredAndOtherPicturesForThose() {
        run(
                "insert into emoji (name, hash, bytes) select 'crowd_' || n, 'abc', '\\x00' from generate_series(1, 100) n");
        put("wave", "image/png", PICTURE).statusCode(409).body("id", equalTo("too-many-emoji"));
        put("crowd_7", "image/png", PICTURE).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Wave", "wave!", "w%20ave", "abcdefghijklmnopqrstuvwxyz_0123456"})
    void shouldRefuseNamesThatNobodyCanType(String name) {
        as(TestIdentity.creator())
                .contentType("image/png")
                .body(PICTURE)
                .urlEncodingEnabled(false)
                .put(EMOJI + "/" + name)
                .then()
                .statusCode(400)
                .body("id", equalTo("invalid-input"));
    }

    @Test
    void shouldRefuseWhatIsNoPicture() {
        put("wave", "image/png", "<svg onload='alert(1)'/>".getBytes())
                .statusCode(400)
                .body("id", equalTo("picture-unusable"))
                .body("detail", equalTo("This file is not PNG, JPEG, GIF or WebP."));
        put("wave", "image/png", PictureFiles.pngClaiming(2_001, 2_000))
                .statusCode(400)
                .body("id", equalTo("picture-unusable"));
        put("wave", "image/svg+xml", PICTURE).statusCode(415);
    }

    @Test
    void shouldBeTheCreatorsAlone() {
        given().auth()
                .preemptive()
                .oauth2(alice())
                .contentType("image/png")
                .body(PICTURE)
                .put(EMOJI + "/wave")
                .then()
                .statusCode(403);
        as(alice()).delete(EMOJI + "/wave").then().statusCode(403);
        as(alice()).body("{\"name\":\"other\"}").patch(EMOJI + "/wave").then().statusCode(403);
        given().get(EMOJI).then().statusCode(401);
        as(TestIdentity.anonymous())
                .get(EMOJI + "-pictures/" + UUID.randomUUID().toString().replace("-", ""))
                .then()
                .statusCode(404);
    }

    private static Predicate<JsonObject> emoji(JsonObject pictures) {
        return frame -> "emoji".equals(frame.getString("type")) && pictures.equals(frame.getJsonObject("pictures"));
    }

    private static ValidatableResponse put(String name, String mediaType, byte[] file) {
        return given().auth()
                .preemptive()
                .oauth2(TestIdentity.creator())
                .contentType(mediaType)
                .body(file)
                .put(EMOJI + "/" + name)
                .then();
    }

    private static ValidatableResponse rename(String name, String other) {
        return as(TestIdentity.creator())
                .body(JsonObject.of("name", other).encode())
                .patch(EMOJI + "/" + name)
                .then();
    }

    private static void delete(String name) {
        as(TestIdentity.creator()).delete(EMOJI + "/" + name).then().statusCode(204);
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(AT_MOST);
    }
}
