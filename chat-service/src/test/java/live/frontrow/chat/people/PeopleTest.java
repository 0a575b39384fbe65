package live.frontrow.chat.people;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** What moderators know of a person. */
@QuarkusTest
class PeopleTest extends ChatTest {

    private final String person = UUID.randomUUID().toString();
    private final String bob = TestIdentity.person(person, "Bob Brown", "bob");

    @Test
    void shouldTellWhatSomebodyDidAndWhatWasDoneToThem() {
        Instant before = Instant.now().minusSeconds(1);
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter viewer = enter(show, bob);
                Chatter alice = enter(show, alice())) {
            viewer.write("message-1", "One");
            String message = viewer.write("message-2", "Two").getString("message");
            viewer.write("message-3", "Three");
            alice.message("Three");
            order(alice, JsonObject.of("type", "report", "message", message));
            order(creator, JsonObject.of("type", "delete", "message", message));
            order(creator, JsonObject.of("type", "mute", "person", person, "seconds", 60));
        }
        await().untilAsserted(() -> card(TestIdentity.creator())
                .then()
                .statusCode(200)
                .body("mutes", equalTo(1))
                .body("id", equalTo(person))
                .body("name", equalTo("Bob Brown"))
                .body("messages", equalTo(2))
                .body("deleted", equalTo(1))
                .body("bans", equalTo(0))
                .body("reports", equalTo(1))
                .body("banned", equalTo(false))
                .body("creator", equalTo(false))
                .body("moderator", equalTo(false))
                .body("newest.text", equalTo(List.of("Three", "One")))
                .body("note", equalTo(null)));
        assertThat(Instant.parse(card(TestIdentity.creator()).path("firstSeen")))
                .isBetween(before, Instant.now());
    }

    @Test
    void shouldKeepANoteForModerators() {
        ticket(publicShow(), bob);

        note(TestIdentity.creator(), " Knows a lot ").then().statusCode(200).body("note.text", equalTo("Knows a lot"));
        card(TestIdentity.creator())
                .then()
                .body("note.text", equalTo("Knows a lot"))
                .body("note.by.id", equalTo(TestIdentity.CREATOR));
        note(TestIdentity.creator(), "One\r\n\ttwo").then().statusCode(200).body("note.text", equalTo("One\r\n\ttwo"));
        note(TestIdentity.creator(), " ").then().statusCode(200).body("note", equalTo(null));
    }

    @Test
    void shouldKnowNobodyWhoWasNeverHere() {
        assertThat(card(TestIdentity.creator()).statusCode()).isEqualTo(404);
        assertThat(note(TestIdentity.creator(), "Nobody").statusCode()).isEqualTo(404);
        for (String wrong : List.of("x".repeat(1_001), "a\0b", "\u0085")) {
            note(TestIdentity.creator(), wrong).then().statusCode(400).body("id", equalTo("invalid-input"));
        }
        as(TestIdentity.creator()).get("/api/v1/chat/people/anon-5k2m").then().statusCode(400);
    }

    @Test
    void shouldBeForModeratorsOnly() {
        ticket(publicShow(), bob);
        for (String token : List.of(bob, TestIdentity.anonymous())) {
            assertThat(card(token).statusCode()).isEqualTo(403);
            assertThat(note(token, "Mine").statusCode()).isEqualTo(403);
        }
        card(TestIdentity.creator()).then().body("note", equalTo(null));
    }

    private Response card(String token) {
        return as(token).get("/api/v1/chat/people/" + person);
    }

    private Response note(String token, String text) {
        return as(token).body(Map.of("text", text)).put("/api/v1/chat/people/" + person + "/note");
    }
}
