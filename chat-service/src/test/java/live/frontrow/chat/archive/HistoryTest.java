package live.frontrow.chat.archive;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.chat.ticket.Tickets;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.ReplayAudience;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** What was said, for whoever was not there. */
@QuarkusTest
class HistoryTest extends ChatTest {

    @Inject
    Tickets tickets;

    @Test
    void shouldKeepWhatWasSaid() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice())) {
            for (int i = 1; i <= 5; i++) {
                alice.write("message-" + i, "Message " + i);
            }
        }
        awaitTexts(show, List.of("Message 5", "Message 4", "Message 3", "Message 2", "Message 1"));

        Response newest = page(show, "?limit=2");
        newest.then()
                .body("items.text", equalTo(List.of("Message 5", "Message 4")))
                .body("items[0].author.name", equalTo("Alice Adams"));
        Response older = page(show, "?limit=2&before=" + newest.path("next"));
        older.then().body("items.text", equalTo(List.of("Message 3", "Message 2")));
        page(show, "?limit=2&before=" + older.path("next"))
                .then()
                .body("items.text", equalTo(List.of("Message 1")))
                .body("next", equalTo(null));
    }

    @Test
    void shouldTellByTimeWhatWasSaidSinceAndBefore() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice())) {
            for (int i = 1; i <= 4; i++) {
                alice.write("message-" + i, "Message " + i);
            }
        }
        awaitTexts(show, List.of("Message 4", "Message 3", "Message 2", "Message 1"));
        page(show, "").then().body("items", hasSize(4));
        String first = page(show, "?until=2999-01-01T00:00:00Z&limit=4").path("items[3].at");

        Response oldest = page(show, "?from=" + first + "&limit=3");
        oldest.then().body("items.text", equalTo(List.of("Message 1", "Message 2", "Message 3")));
        page(show, "?limit=3&from=" + oldest.path("next"))
                .then()
                .body("items.text", equalTo(List.of("Message 4")))
                .body("next", equalTo(null));
        page(show, "?limit=2&until=" + oldest.path("next"))
                .then()
                .body("items.text", equalTo(List.of("Message 2", "Message 1")))
                .body("next", equalTo(null));
        page(show, "?until=" + first).then().body("items", hasSize(0));
    }

    @Test
    void shouldNotTellByTimeWhatWasTakenAwayNorToWhomItIsNotFor() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice())) {
            String message = alice.write("message-1", "Oops").getString("message");
            alice.write("message-2", "Better");
            awaitTexts(show, List.of("Better", "Oops"));
            alice.send(JsonObject.of("type", "delete", "id", "deletion-1", "message", message));
            alice.answer("deletion-1");
        }
        String all = "?from=2000-01-01T00:00:00Z";
        await().untilAsserted(() -> page(show, all).then().body("items.text", equalTo(List.of("Better"))));

        tell(show, true, StreamStatus.ENDED);
        await().until(() -> page(show, all).statusCode() == 403);
        page(show, all).then().body("id", equalTo("membership-required"));
    }

    @Test
    void shouldRefuseTimesThatAreNoneAndTwoOfThem() {
        String show = publicShow();
        for (String query : List.of(
                "?from=yesterday",
                "?until=WzFd",
                "?from=%2B900000000-01-01T00:00:00Z",
                "?from=2026-01-01T00:00:00Z&until=2026-01-02T00:00:00Z")) {
            page(show, query).then().statusCode(400).body("id", equalTo("invalid-input"));
        }
    }

    @Test
    void shouldNotKeepWhatWasTakenAway() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice())) {
            String message = alice.write("message-1", "Oops").getString("message");
            alice.write("message-2", "Better");
            awaitTexts(show, List.of("Better", "Oops"));

            alice.send(JsonObject.of("type", "delete", "id", "deletion-1", "message", message));
            alice.answer("deletion-1");
        }
        awaitTexts(show, List.of("Better"));
    }

    @Test
    void shouldNotTellInAnAnswerWhatWasTakenAway() {
        String show = publicShow();
        try (Chatter alice = enter(show, somebody());
                Chatter creator = enter(show, TestIdentity.creator())) {
            String message = alice.write("message-1", "My address").getString("message");
            creator.message("My address");
            creator.send(JsonObject.of("type", "send", "id", "answer-1", "text", "Careful", "replyTo", message));
            String answer = creator.answer("answer-1").getString("message");
            creator.message("Careful");
            assertThat(order(creator, JsonObject.of("type", "pin", "message", answer))
                            .getString("type"))
                    .isEqualTo("ack");
            await().untilAsserted(() -> page(show, "").then().body("items.replyTo.text", hasItem("My address")));

            assertThat(order(alice, JsonObject.of("type", "delete", "message", message))
                            .getString("type"))
                    .isEqualTo("ack");

            awaitTexts(show, List.of("Careful"));
            page(show, "").then().body("items[0].replyTo.text", equalTo(""));
            assertThat(tickets.redeem(ticket(show, somebody()))
                            .await()
                            .atMost(AT_MOST)
                            .remembered()
                            .pinned()
                            .replyTo()
                            .text())
                    .isEmpty();
        }
    }

    @Test
    void shouldSayNothingToThoseWhoMayNotWatch() {
        String show = publicShow();
        tell(show, true, StreamStatus.LIVE);
        await().until(() -> page(show, "").statusCode() == 403);
        page(show, "").then().body("id", equalTo("membership-required"));
        page(UUID.randomUUID().toString(), "").then().statusCode(404);
    }

    @Test
    void shouldSayOfAShowThatIsOverToThoseWhoMayWatchItAgain() {
        String show = publicShow();
        over(show, new ReplayAccess(ReplayAudience.MEMBERS, null));
        await().until(() -> page(show, "").statusCode() == 403);

        over(show, new ReplayAccess(ReplayAudience.PUBLIC, null));
        await().until(() -> page(show, "").statusCode() == 200);

        over(show, new ReplayAccess(ReplayAudience.PRIVATE, null));
        await().until(() -> page(show, "").statusCode() == 409);
        page(show, "").then().body("id", equalTo("show-over"));
        given().header("Authorization", "Bearer " + TestIdentity.creator())
                .get("/api/v1/streams/" + show + "/messages")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldRefuseWhatItDoesNotUnderstand() {
        String show = publicShow();
        assertThat(page(show, "?before=nonsense").statusCode()).isEqualTo(400);
        assertThat(page(show, "?limit=0").statusCode()).isEqualTo(400);
        assertThat(page(show, "?limit=201").statusCode()).isEqualTo(400);
    }

    private static void awaitTexts(String show, List<String> texts) {
        await().untilAsserted(() -> page(show, "").then().body("items.text", equalTo(texts)));
    }

    private static Response page(String show, String query) {
        return given().auth()
                .preemptive()
                .oauth2(TestIdentity.anonymous())
                .get("/api/v1/streams/" + show + "/messages" + query);
    }
}
