package live.frontrow.chat.poll.desk;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.poll.PollsTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.ReplayAudience;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** Polls as moderators make them, and as everybody sees them. */
@QuarkusTest
class PollDeskTest extends PollsTest {

    private static final String CREATOR = TestIdentity.creator();

    @Test
    void shouldAskEverybodyFromTheMomentThatThePictureShows() {
        String show = publicShow();
        try (Chatter viewer = enter(show, TestIdentity.anonymous());
                Chatter host = enter(show, CREATOR)) {
            String poll = make(show, CREATOR, "  Which \u202E bread\nnext? ", List.of(" Rye", "Spelt "))
                    .statusCode(201)
                    .body("status", equalTo("draft"))
                    .body("text", equalTo("Which bread next?"))
                    .body("options", equalTo(List.of("Rye", "Spelt")))
                    .body("counts", equalTo(List.of(0, 0)))
                    .body("openFrom", nullValue())
                    .extract()
                    .path("id");
            assertThat(told(host, "changed", poll, is("draft")).getString("text"))
                    .isEqualTo("Which bread next?");
            list(show, somebody()).body("items", hasSize(0)).body("moderates", equalTo(false));
            list(show, CREATOR).body("items.id", equalTo(List.of(poll))).body("moderates", equalTo(true));

            Instant before = Instant.now();
            Instant from = Instant.parse(order(show, poll, "open")
                    .statusCode(200)
                    .body("status", equalTo("open"))
                    .body("closesAt", nullValue())
                    .extract()
                    .path("openFrom"));
            assertThat(from).isBetween(before.plusMillis(1_000), Instant.now().plusMillis(1_000));
            assertThat(told(viewer, "changed", poll, is("open")).getString("openFrom"))
                    .isEqualTo(from.toString());
            assertThat(told(viewer, "changed", poll, any -> true).fieldNames())
                    .as("before it was open")
                    .containsExactlyInAnyOrder("id", "version", "show", "status");
            order(show, poll, "open").statusCode(200).body("openFrom", equalTo(from.toString()));

            String alice = alice();
            vote(show, poll, alice, 1).statusCode(200).body("counts", equalTo(List.of(0, 1)));
            assertThat(told(viewer, "voted", poll, any -> true).getJsonArray("counts"))
                    .isEqualTo(JsonArray.of(0, 1));

            try (Chatter late = enter(show, TestIdentity.anonymous())) {
                assertThat(told(late, "changed", poll, is("open")).getJsonArray("counts"))
                        .isEqualTo(JsonArray.of(0, 1));
            }
            closed(show, poll);
            assertThat(told(viewer, "changed", poll, is("closed")).getJsonArray("counts"))
                    .isEqualTo(JsonArray.of(0, 1));
            list(show, TestIdentity.anonymous())
                    .body("items[0].counts", equalTo(List.of(0, 1)))
                    .body("voted", hasSize(0));
            list(show, alice).body("voted.poll", equalTo(List.of(poll))).body("voted.option", equalTo(List.of(1)));
        }
    }

    @Test
    void shouldCloseByItselfWhenItsTimeIsOverAndThoseWhoSeeItLateHaveVoted() {
        String show = publicShow();
        String poll = draft(show, "Yes", "No");
        var opened = as(CREATOR)
                .body(Map.of("seconds", 30))
                .post(path(show) + "/" + poll + "/open")
                .then()
                .statusCode(200)
                .extract();
        Instant from = Instant.parse(opened.path("openFrom"));
        assertThat(opened.<String>path("closeFrom"))
                .isEqualTo(from.plusSeconds(30).toString());
        assertThat(opened.<String>path("closesAt"))
                .isEqualTo(from.plusSeconds(35).toString());
        vote(show, poll, somebody(), 0).statusCode(200);

        Instant before = Instant.now();
        var closing = order(show, poll, "close").body("status", equalTo("open")).extract();
        Instant closeFrom = Instant.parse(closing.path("closeFrom"));
        assertThat(closeFrom).isBetween(before.plusSeconds(1), Instant.now().plusSeconds(1));
        assertThat(closing.<String>path("closesAt"))
                .isEqualTo(closeFrom.plusSeconds(5).toString());
        vote(show, poll, somebody(), 0).statusCode(200).body("counts", equalTo(List.of(2, 0)));
        due(poll);
        refused(vote(show, poll, somebody(), 0), 409, "poll-closed");
        await().untilAsserted(() -> list(show, CREATOR).body("items[0].status", equalTo("closed")));
        list(show, CREATOR).body("items[0].counts", equalTo(List.of(2, 0)));
    }

    @Test
    void shouldTakeBackWhatWasAMistake() {
        String show = publicShow();
        String poll = open(show, "Yes", "No");
        String alice = alice();
        vote(show, poll, alice, 0).statusCode(200);
        order(show, poll, "take-back")
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("counts", equalTo(List.of(0, 0)))
                .body("openFrom", nullValue());
        refused(vote(show, poll, alice, 0), 404, "not-found");
        order(show, poll, "open").statusCode(200);
        list(show, alice).body("voted", hasSize(0));

        vote(show, poll, alice, 1).statusCode(200);
        order(show, poll, "close").statusCode(200);
        order(show, poll, "reopen")
                .statusCode(200)
                .body("closesAt", nullValue())
                .body("closeFrom", nullValue());
        closed(show, poll);
        order(show, poll, "reopen")
                .statusCode(200)
                .body("status", equalTo("open"))
                .body("closedAt", nullValue())
                .body("counts", equalTo(List.of(0, 1)));
        vote(show, poll, somebody(), 1).statusCode(200).body("counts", equalTo(List.of(0, 2)));
        closed(show, poll);

        run("update poll set closed_at = closed_at - interval '1 minute' where id = '" + poll + "'");
        refused(order(show, poll, "reopen"), 409, "poll-state");
        refused(order(show, poll, "take-back"), 409, "poll-state");
        refused(order(show, poll, "open"), 409, "poll-state");
        order(show, poll, "close").statusCode(200).body("status", equalTo("closed"));
        String other = open(show, "Yes", "No");
        list(show, CREATOR).body("items.id", equalTo(List.of(poll, other)));
        run("update poll set opened_at = opened_at - interval '1 minute' where id = '" + other + "'");
        refused(order(show, other, "take-back"), 409, "poll-state");
    }

    @Test
    void shouldDeleteDraftsAloneAndBringThemBack() {
        String show = publicShow();
        String poll = draft(show, "Yes", "No");
        as(CREATOR)
                .body(Map.of("text", "Cake?", "options", List.of("A", "B", "C")))
                .put(path(show) + "/" + poll)
                .then()
                .statusCode(200)
                .body("text", equalTo("Cake?"))
                .body("counts", equalTo(List.of(0, 0, 0)));
        as(CREATOR).delete(path(show) + "/" + poll).then().statusCode(200).body("status", equalTo("deleted"));
        list(show, CREATOR).body("items", hasSize(0));
        refused(order(show, poll, "open"), 409, "poll-state");
        order(show, poll, "restore").statusCode(200).body("options", equalTo(List.of("A", "B", "C")));

        order(show, poll, "open").statusCode(200);
        refused(as(CREATOR).delete(path(show) + "/" + poll).then(), 409, "poll-state");
        refused(
                as(CREATOR)
                        .body(Map.of("text", "Pie?", "options", List.of("A", "B")))
                        .put(path(show) + "/" + poll)
                        .then(),
                409,
                "poll-state");
    }

    @Test
    void shouldHaveOneOpenAtATime() {
        String show = publicShow();
        String one = open(show, "Yes", "No");
        String two = draft(show, "Yes", "No");
        refused(order(show, two, "open"), 409, "another-poll-open").body("poll", equalTo(one));
        closed(show, one);
        order(show, two, "open").statusCode(200);
        refused(order(show, one, "reopen"), 409, "another-poll-open");
        open(publicShow(), "Yes", "No");
    }

    @Test
    void shouldRefuseWhatIsNoPoll() {
        String show = publicShow();
        List<String> fine = List.of("Yes", "No");
        refused(make(show, CREATOR, "Bread?", List.of("Yes")), 400, "poll-options");
        refused(make(show, CREATOR, "Bread?", List.of()), 400, "poll-options");
        refused(make(show, CREATOR, "Bread?", List.of("1", "2", "3", "4", "5", "6", "7")), 400, "poll-options");
        refused(make(show, CREATOR, " \u200D ", fine), 400, "poll-empty");
        refused(make(show, CREATOR, "Bread?", List.of("Yes", " ")), 400, "poll-empty");
        refused(make(show, CREATOR, "x".repeat(141), fine), 400, "poll-too-long");
        refused(make(show, CREATOR, "Bread?", List.of("Yes", "n".repeat(61))), 400, "poll-too-long");
        refused(make(show, CREATOR, "Bread?", List.of("Yes", "No", " yes ")), 400, "poll-option-twice");
        refused(make(show, CREATOR, "short", "Bread?", fine), 400, "invalid-input");
        as(CREATOR)
                .body(Collections.singletonMap("text", "Bread?"))
                .post(path(show))
                .then()
                .statusCode(400);
        list(show, CREATOR).body("items", hasSize(0));

        make(show, CREATOR, "👩‍👩‍👧‍👦".repeat(20), List.of("C", "C++", "C#", "1", "2", "6".repeat(60)))
                .statusCode(201);
        String poll = draft(show, "Yes", "No");
        for (int seconds : List.of(9, 3601)) {
            refused(
                    as(CREATOR)
                            .body(Map.of("seconds", seconds))
                            .post(path(show) + "/" + poll + "/open")
                            .then(),
                    400,
                    "invalid-input");
        }
    }

    @Test
    void shouldMakeOneOfWhatIsSentTwiceAndNotTooMany() {
        String show = publicShow();
        String id = UUID.randomUUID().toString();
        String poll = make(show, CREATOR, id, "Bread?", List.of("Yes", "No"))
                .extract()
                .path("id");
        make(show, CREATOR, id, "Cake?", List.of("A", "B"))
                .statusCode(201)
                .body("id", equalTo(poll))
                .body("text", equalTo("Bread?"));
        refused(make(publicShow(), CREATOR, id, "Bread?", List.of("Yes", "No")), 400, "invalid-input");

        run("""
                insert into poll (id, show, version, status, text, options, counts, author, client_id, created_at)
                select gen_random_uuid(), '%1$s', nextval('poll_version'), 'CLOSED', 'Q', '{A,B}', '{0,0}', 'x', '%1$s-' || n, now()
                from generate_series(1, 49) as n""".formatted(show));
        refused(make(show, CREATOR, "Bread?", List.of("Yes", "No")), 409, "too-many-polls");
    }

    @Test
    void shouldBeForModeratorsToMake() {
        String show = publicShow();
        String poll = draft(show, "Yes", "No");
        String alice = alice();
        refused(make(show, TestIdentity.anonymous(), "Bread?", List.of("Yes", "No")), 401, "unauthenticated");
        for (String order : List.of("open", "close", "reopen", "take-back", "restore")) {
            refused(order(show, poll, order, alice), 403, "forbidden");
        }
        refused(make(show, alice, "Bread?", List.of("Yes", "No")), 403, "forbidden");
        moderator(alicesId);
        make(show, alice, "Bread?", List.of("Yes", "No")).statusCode(201);
        order(show, poll, "open", alice).statusCode(200);
    }

    @Test
    void shouldEndWithTheShowAndStayForThoseWhoMayWatchItAgain() {
        String show = publicShow();
        String poll = open(show, "Yes", "No");
        String waiting = draft(show, "Yes", "No");
        vote(show, poll, somebody(), 0).statusCode(200);
        over(show, new ReplayAccess(ReplayAudience.MEMBERS, null));
        await().until(() -> as(somebody()).get(path(show)).statusCode() == 403);
        over(show, new ReplayAccess(ReplayAudience.PUBLIC, null));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> as(somebody()).get(path(show)).statusCode() == 200);
        await().untilAsserted(() -> list(show, somebody())
                .body("items.status", equalTo(List.of("closed")))
                .body("items[0].counts", equalTo(List.of(1, 0))));
        refused(order(show, waiting, "open"), 409, "show-over");
        refused(vote(show, poll, somebody(), 0), 409, "poll-closed");
    }
}
