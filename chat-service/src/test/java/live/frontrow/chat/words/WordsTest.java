package live.frontrow.chat.words;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nobody may write. */
@QuarkusTest
class WordsTest extends ChatTest {

    @Inject
    Pool pool;

    @AfterEach
    void forget() {
        change(creator(), version(), List.of()).then().statusCode(200);
    }

    @Test
    void shouldRefuseWhatIsOnTheListFromThenOn() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter alice = enter(show, alice())) {
            assertThat(alice.write("message-1", "What a scam").getString("type"))
                    .isEqualTo("ack");
            long version = version();

            change(creator(), version, List.of(" scam ", "scam", "spoiler*"))
                    .then()
                    .statusCode(200)
                    .body("version", equalTo((int) version + 1))
                    .body("words", equalTo(List.of("scam", "spoiler*")));

            JsonObject refused = alice.write("message-2", "It is a $c4m");
            assertThat(refused.getString("code")).isEqualTo("blocked-word");
            assertThat(refused.encode()).doesNotContain("scam");
            assertThat(alice.write("message-3", "I like scampi").getString("type"))
                    .isEqualTo("ack");
            assertThat(creator.write("message-1", "That is no scam").getString("type"))
                    .isEqualTo("ack");
        }
    }

    /** As on the pods on which nobody changed anything. */
    @Test
    void shouldHearOfAListThatSomebodyElseChanged() {
        String show = publicShow();
        pool.query("update word_list set version = version + 1, words = '{elsewhere}'")
                .execute()
                .await()
                .atMost(AT_MOST);
        try (Chatter alice = enter(show, alice())) {
            int[] number = new int[1];
            await().until(() -> "blocked-word"
                    .equals(alice.write("message-" + ++number[0], "Elsewhere " + number[0])
                            .getString("code")));
        }
    }

    @Test
    void shouldNotOverwriteWhatSomebodyElseChanged() {
        long version = version();
        change(creator(), version, List.of("one")).then().statusCode(200);
        change(creator(), version, List.of("two")).then().statusCode(409).body("id", equalTo("changed-meanwhile"));
        creator().get("/api/v1/chat/words").then().body("words", equalTo(List.of("one")));
    }

    @Test
    void shouldBeForModeratorsOnly() {
        as(alice()).get("/api/v1/chat/words").then().statusCode(403);
        change(as(alice()), version(), List.of("mine")).then().statusCode(403);
        change(as(TestIdentity.anonymous()), version(), List.of("mine")).then().statusCode(403);
        given().get("/api/v1/chat/words").then().statusCode(401);
        creator().get("/api/v1/chat/words").then().statusCode(200).body("words", equalTo(List.of()));
    }

    @Test
    void shouldRefuseAListThatMakesNoSense() {
        List<List<String>> bad = List.of(
                List.of(""),
                List.of("*"),
                List.of("a*b"),
                List.of("..."),
                List.of("x".repeat(51)),
                Collections.nCopies(1_001, "x"));
        bad.forEach(words ->
                change(creator(), version(), words).then().statusCode(400).body("id", equalTo("invalid-input")));
        creator().get("/api/v1/chat/words").then().body("words", equalTo(List.of()));
    }

    private static long version() {
        return ((Number) creator().get("/api/v1/chat/words").path("version")).longValue();
    }

    private static Response change(RequestSpecification who, long version, List<String> words) {
        return who.body(Map.of("version", version, "words", words)).put("/api/v1/chat/words");
    }

    private static RequestSpecification creator() {
        return as(TestIdentity.creator());
    }
}
