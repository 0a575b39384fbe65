package live.frontrow.chat.question;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.QuestionAnswered;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.ReplayAudience;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** What goes on from a show: to the next one, to other services, and into a spreadsheet. */
@QuarkusTest
class BacklogTest extends QuestionsTest {

    @Test
    void shouldGoOnToTheNextShowWithItsVotes() {
        String show = publicShow();
        String open = question(show, alice(), "Open?").extract().path("id");
        String skipped = question(show, somebody(), "Skipped?").extract().path("id");
        String answered = question(show, somebody(), "Answered?").extract().path("id");
        String answering = question(show, alice(), "Answering?", 1).extract().path("id");
        String bob = somebody();
        as(bob).put(vote(show, open)).then().statusCode(200);
        creator("/" + answered + "/answered", show);
        creator("/" + skipped + "/skip", show);
        creator("/" + answering + "/answering", show);
        as(TestIdentity.creator())
                .body("{\"pinned\":true}")
                .put(path(show) + "/" + open + "/place")
                .then()
                .statusCode(200);
        String next = publicShow();

        try (Chatter there = enter(show, TestIdentity.creator());
                Chatter here = enter(next, TestIdentity.anonymous())) {
            there.await(frame -> "questions".equals(frame.getString("type")));
            tell(show, false, StreamStatus.ENDED);

            JsonObject came = changed(here, open, is("open"));
            assertThat(came.getBoolean("rolledOver")).isTrue();
            assertThat(came.getInteger("votes")).isEqualTo(2);
            JsonObject went = changed(there, open, question -> !show.equals(question.getString("show")));
            assertThat(went.fieldNames()).containsExactlyInAnyOrder("id", "version", "show", "status");
            assertThat(went.getString("show")).isEqualTo(next);
        }
        list(next, bob)
                .body("items.id", equalTo(List.of(skipped, open)))
                .body("items.status", equalTo(List.of("open", "open")))
                .body("items.votes", equalTo(List.of(1, 2)))
                .body("items.pinned", equalTo(List.of(false, false)))
                .body("voted", equalTo(List.of(open)))
                // Another of hers was being answered when the show ended.
                .body("items.collect { it.why.askedRecently }", equalTo(List.of(0, 1)));
        as(TestIdentity.creator())
                .get(path(show) + "?status=all")
                .then()
                .body("items.id", equalTo(List.of(answering, answered)))
                .body("items.status", equalTo(List.of("answered", "answered")));
        as(bob).put(vote(next, skipped)).then().statusCode(200).body("votes", equalTo(2));
        as(bob).put(vote(show, open)).then().statusCode(404);
    }

    @Test
    void shouldCountInEachShowThatItWasAt() {
        String first = publicShow();
        String id = question(first, somebody(), "At last?").extract().path("id");
        String second = publicShow();
        tell(first, false, StreamStatus.ENDED);
        await().untilAsserted(() -> list(second, somebody()).body("items.id", equalTo(List.of(id))));
        String third = publicShow();
        tell(second, false, StreamStatus.ENDED);
        await().untilAsserted(() -> list(third, somebody()).body("items.id", equalTo(List.of(id))));
        creator("/" + id + "/answered", third);

        assertThat(became(first)).isEqualTo(Map.of("asked", 1, "answered", 0, "wentOn", 1, "votes", 1));
        assertThat(became(second)).isEqualTo(Map.of("asked", 1, "answered", 0, "wentOn", 1, "votes", 1));
        assertThat(became(third)).isEqualTo(Map.of("asked", 1, "answered", 1, "wentOn", 0, "votes", 1));
    }

    private static Map<String, Object> became(String show) {
        return as(TestIdentity.creator())
                .get("/api/v1/streams/" + show + "/chat/after")
                .then()
                .statusCode(200)
                .extract()
                .path("questions");
    }

    @Test
    void shouldTakeWhatWasMergedAlong() {
        String show = publicShow();
        String one = question(show, somebody(), "Which light?").extract().path("id");
        String two = question(show, somebody(), "Which light is it?").extract().path("id");
        as(TestIdentity.creator())
                .body(Map.of("into", two))
                .post(path(show) + "/" + one + "/merge")
                .then()
                .statusCode(200);
        String next = publicShow();
        tell(show, false, StreamStatus.ENDED);
        await().untilAsserted(() -> list(next, somebody())
                .body("items.id", equalTo(List.of(two)))
                .body("items.votes", equalTo(List.of(2))));

        creator("/" + one + "/reopen", next).body("status", equalTo("open")).body("votes", equalTo(1));
        list(next, somebody())
                .body("items.id", containsInAnyOrder(one, two))
                .body("items.votes", equalTo(List.of(1, 1)));
    }

    @Test
    void shouldTakeWhatWasAskedAmongMembersOnlyWhereTheyAreAlone() {
        Access gold = new Access(true, 9);
        String show = show(gold);
        String id =
                question(show, TestIdentity.creator(), "Among us?").extract().path("id");
        long turn = turn(show);
        String other = publicShow();
        String sign = question(other, somebody(), "For all?").extract().path("id");
        String replayed = publicShow();
        String late = question(replayed, somebody(), "Among whoever replays it?")
                .extract()
                .path("id");
        String open = publicShow();

        tell(show, gold, null, StreamStatus.ENDED);
        over(replayed, new ReplayAccess(ReplayAudience.MEMBERS, null));
        tell(other, false, StreamStatus.ENDED);
        await().untilAsserted(() -> list(open, somebody()).body("items.id", equalTo(List.of(sign))));
        list(show, TestIdentity.creator()).body("items.id", equalTo(List.of(id)));
        list(replayed, TestIdentity.creator()).body("items.id", equalTo(List.of(late)));
        run("update question set status = 'WITHDRAWN' where id = '" + late + "'");
        assertThat(turn(show)).as("nothing to do, so no turn").isEqualTo(turn);

        String next = show(gold);
        await().untilAsserted(() -> list(next, TestIdentity.creator()).body("items.id", equalTo(List.of(id))));
        assertThat(number("select count(*) from question where id = '%s' and origin = '%s'".formatted(id, show)))
                .isOne();
    }

    private static String show(Access access) {
        String show = UUID.randomUUID().toString();
        tell(show, access, null, StreamStatus.LIVE);
        await().until(() -> ask(show, TestIdentity.creator()).statusCode() == 200);
        return show;
    }

    private long turn(String show) {
        return number("select version from question_show where show = '" + show + "'");
    }

    private long number(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .atMost(AT_MOST)
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void shouldTakeNewQuestionsHoweverManyCameFromEarlierShows() {
        String show = publicShow();
        fill(show, UUID.randomUUID().toString(), 1_997);
        fill(show, alicesId, 3);

        String id = question(show, alice(), "Nothing of mine today?")
                .statusCode(201)
                .extract()
                .path("id");

        creator("/" + id + "/hold", show);
        as(TestIdentity.creator())
                .get(path(show) + "?status=all")
                .then()
                .statusCode(200)
                .body("items", hasSize(500))
                .body("items.findAll { it.status == 'held' }.id", equalTo(List.of(id)));
        run("delete from question where show = '" + show + "' and origin is not null");
    }

    @Test
    void shouldTellTheOtherServicesWhatWasAnswered() {
        String show = publicShow();
        String id = question(show, alice(), "Where to?").extract().path("id");
        try (EventProbe events = EventProbe.of(EventType.QUESTION_ANSWERED)) {
            Instant from = Instant.parse(
                    creator("/" + id + "/answering", show).extract().path("answerFrom"));
            creator("/" + id + "/answered", show);
            creator("/" + id + "/answered", show);
            edit(show, id, TestIdentity.creator(), Map.of("text", "Where from?", "label", "Ways"))
                    .statusCode(200);
            edit(show, id, TestIdentity.creator(), Map.of("label", "Way")).statusCode(200);
            creator("/" + id + "/reopen", show);
            edit(show, id, TestIdentity.creator(), Map.of("text", "Where?")).statusCode(200);
            creator("/" + id + "/answered", show);

            await().untilAsserted(() -> assertThat(told(events, id))
                    .extracting(QuestionAnswered::answered)
                    .containsExactly(true, true, false, true));
            assertThat(told(events, id))
                    .extracting(QuestionAnswered::text)
                    .containsExactly("Where to?", "Where from?", "Where from?", "Where?");
            assertThat(told(events, id))
                    .extracting(QuestionAnswered::answerFrom)
                    .containsExactly(from, from, null, from);
            QuestionAnswered told = told(events, id).getFirst();
            assertThat(told.person()).isEqualTo(alicesId);
            assertThat(told.show()).isEqualTo(show);
            assertThat(told.text()).isEqualTo("Where to?");
            assertThat(told.answerFrom()).isEqualTo(from);
            assertThat(told.answeredAt()).isAfter(from.minusSeconds(2));
            assertThat(told(events, id))
                    .extracting(QuestionAnswered::version)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldWriteASpreadsheetForTheCreator() {
        String show = publicShow();
        question(show, somebody(), "=HYPERLINK(\"x\")?").statusCode(201);
        as(alice())
                .body(Map.of("id", "request-1", "text", "Shy, but, why?", "anonymous", true))
                .post(path(show))
                .then()
                .statusCode(201);

        String csv = as(TestIdentity.creator())
                .get(path(show) + "/export.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=UTF-8")
                .header("Content-Disposition", containsString("questions-" + show + ".csv"))
                .extract()
                .asString();

        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo("asked,name,question,status,votes,label,rolled over,answer from,answered,reason");
        assertThat(lines.get(1)).endsWith("Z,Sam Somebody,\"'=HYPERLINK(\"\"x\"\")?\",open,1,,no,,,");
        assertThat(lines.get(2)).endsWith("Z,Anonymous,\"Shy, but, why?\",open,1,,no,,,");
        as(alice()).get(path(show) + "/export.csv").then().statusCode(403);
    }

    @Test
    void shouldFindWhatIsLikeAQuestionThatSomebodyWrites() {
        String show = publicShow();
        String lens = question(show, somebody(), "Which lens do you use for the close-ups?")
                .extract()
                .path("id");
        String other = question(show, somebody(), "Which lens would you take to a desert island?")
                .extract()
                .path("id");
        question(show, somebody(), "When is the next show?").statusCode(201);

        similar(show, "which lens do you use").body("items.id", equalTo(List.of(lens, other)));
        similar(show, "whihc lens do u use for closeups").body("items.id[0]", equalTo(lens));
        String words = IntStream.range(100, 500).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        similar(show, "Which lens do you use for the close-ups? ".repeat(7) + words)
                .body("items.id[0]", equalTo(lens));
        similar(show, "why").body("items", hasSize(0));
        similar(show, "Something else altogether").body("items", hasSize(0));

        as(somebody()).put(vote(show, lens)).then().statusCode(200);
        creator("/" + other + "/hold", show);
        similar(show, "which lens").body("items.id", equalTo(List.of(lens))).body("items.votes", equalTo(List.of(2)));
        as(somebody())
                .queryParam("text", "x".repeat(2_001))
                .get(path(show) + "/similar")
                .then()
                .statusCode(400);
        as(somebody()).get(path(show) + "/similar").then().statusCode(400);
        refused(
                as(somebody())
                        .queryParam("text", "which lens")
                        .get(path("0199c0de-0000-7000-8000-000000000000") + "/similar")
                        .then(),
                404,
                "not-found");
    }

    private static ValidatableResponse creator(String deed, String show) {
        return as(TestIdentity.creator()).post(path(show) + deed).then().statusCode(200);
    }

    private static ValidatableResponse similar(String show, String text) {
        return as(somebody())
                .queryParam("text", text)
                .get(path(show) + "/similar")
                .then()
                .statusCode(200);
    }

    private static List<QuestionAnswered> told(EventProbe events, String question) {
        return events.events(question).stream()
                .map(event -> (QuestionAnswered) event.data())
                .toList();
    }
}
