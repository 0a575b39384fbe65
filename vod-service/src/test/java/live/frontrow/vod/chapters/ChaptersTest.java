package live.frontrow.vod.chapters;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.QuestionAnswered;
import live.frontrow.common.test.Facts;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StoredRecording;
import live.frontrow.vod.shelf.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RealThings
class ChaptersTest {

    private static final Instant BEGIN = Instant.parse("2026-11-28T20:00:00Z");

    @Inject
    Pool pool;

    @Inject
    Shelf shelf;

    private String show;

    @BeforeEach
    void record() throws IOException {
        show = StoredRecording.put(pool, shelf, BEGIN, true).show();
    }

    @Test
    void shouldBeSetChangedAndTakenAwayByTheCreatorForEverybody() {
        // When
        String late = add(6, "  The\u202E late\none ");
        String early = add(2, "Early");

        // Then
        list().body("items.id", contains(early, late))
                .body("items.title", contains("Early", "The late one"))
                .body("items.at", contains("2026-11-28T20:00:02Z", "2026-11-28T20:00:06Z"))
                .body("items.source", contains("studio", "studio"));

        // When
        set(early, 7, "Later").statusCode(200).body("id", equalTo(early));
        delete(late).statusCode(204);

        // Then
        delete(late).statusCode(404);
        list().body("items.title", contains("Later"));

        // When
        set(late, 6, "The late one").statusCode(200);

        // Then
        list().body("items.id", contains(late, early));
    }

    @Test
    void shouldTellByItselfWhenTheShowCameBack() {
        // Given
        segment(2, true, 70);
        segment(3, true, 76);

        // Then
        list().body("items.id", contains("back-2"))
                .body("items.title", contains("Back again"))
                .body("items.at", contains("2026-11-28T20:01:10Z"))
                .body("items.source", contains("event"));

        // When
        set("back-2", 3, "The oven is on again").statusCode(200);

        // Then
        list().body("items.title", contains("The oven is on again")).body("items.at", contains("2026-11-28T20:01:10Z"));

        // When
        delete("back-2").statusCode(204);

        // Then
        delete("back-2").statusCode(404);
        list().body("items", empty());

        // When
        set("back-2", 70, "Back").statusCode(200).body("source", equalTo("event"));

        // Then
        list().body("items.title", contains("Back"));
        set("back-3", 76, "No hole before it").statusCode(404);
        delete("back-3").statusCode(404);
    }

    @Test
    void shouldTellWhereQuestionsWereAnswered() {
        String question = UUID.randomUUID().toString();
        String id = "question-" + question;
        try (Facts facts = new Facts()) {
            answered(facts, question, 3, 4, "How do you ".repeat(10).strip() + "?");
            answered(facts, UUID.randomUUID().toString(), 1, -60, "Before the recording?");
            answered(facts, UUID.randomUUID().toString(), 1, null, "Nobody said when?");
            await().untilAsserted(() -> list().body("items.id", contains(id))
                    .body("items.title", contains("How do you ".repeat(7) + "Ho…"))
                    .body("items.at", contains("2026-11-28T20:00:04Z"))
                    .body("items.source", contains("question")));

            // A later word holds, an earlier one does not, and what is hidden stays so.
            answered(facts, question, 5, 6, "How?");
            answered(facts, question, 4, null, "How, before?");
            await().untilAsserted(() -> list().body("items.title", contains("How?")));
            set(id, 2, "With a lamp").statusCode(200).body("source", equalTo("question"));
            list().body("items.title", contains("With a lamp")).body("items.at", contains("2026-11-28T20:00:06Z"));
            delete(id).statusCode(204);
            answered(facts, question, 6, 7, "How?");
            String other = UUID.randomUUID().toString();
            answered(facts, other, 1, 5, "Other?");
            await().untilAsserted(() -> list().body("items.id", contains("question-" + other)));
            facts.send(
                    EventType.QUESTION_ANSWERED,
                    other,
                    new QuestionAnswered(other, 2, show, "ana", "Other?", false, null, null, BEGIN));
            await().untilAsserted(() -> list().body("items", empty()));
        }
    }

    @Test
    void shouldForgetANameWithTheAnswerAndFollowANewOne() {
        String question = UUID.randomUUID().toString();
        String id = "question-" + question;
        try (Facts facts = new Facts()) {
            answered(facts, question, 1, 2, "How?");
            await().untilAsserted(() -> list().body("items.id", contains(id)));
            set(id, 2, "With a lamp").statusCode(200);

            // When it was taken back
            facts.send(
                    EventType.QUESTION_ANSWERED,
                    question,
                    new QuestionAnswered(question, 2, show, "ana", "How?", false, null, null, BEGIN));

            // Then
            await().untilAsserted(() -> list().body("items", empty()));

            // When it is answered again, and later
            answered(facts, question, 3, 5, "How?");

            // Then
            await().untilAsserted(() -> list().body("items.title", contains("With a lamp"))
                    .body("items.at", contains("2026-11-28T20:00:05Z")));
        }
    }

    @Test
    void shouldTellNobodyElseWhatMembersAsked() {
        String question = UUID.randomUUID().toString();
        try (Facts facts = new Facts()) {
            answered(facts, question, 1, 2, "What does it cost?");
            await().untilAsserted(() -> list().body("items.title", contains("What does it cost?")));

            // When
            StoredRecording.run(pool, "update show set members_only = true where id = $1", Tuple.of(show));

            // Then
            list().body("items.title", contains("A question"));
            as(TestIdentity.creator()).get(path()).then().body("items.title", contains("What does it cost?"));

            // When it was for everybody at that time
            for (int second = 3; second >= 2; second--) {
                StoredRecording.run(
                        pool,
                        "insert into show_window (show, number, span, members_only) values"
                                + " ($1, 1, tstzrange(null, $2), false), ($1, 2, tstzrange($2, null), true)"
                                + " on conflict (show, number) do update set span = excluded.span",
                        Tuple.of(show, BEGIN.plusSeconds(second).atOffset(ZoneOffset.UTC)));
                list().body("items.title", contains(second == 3 ? "What does it cost?" : "A question"));
            }

            // When its replay is for everybody, which holds from the end on
            StoredRecording.run(
                    pool, "update show set audience = 'PUBLIC', ended_at = null where id = $1", Tuple.of(show));
            list().body("items.title", contains("A question"));
            StoredRecording.run(pool, "update show set ended_at = now() where id = $1", Tuple.of(show));

            // Then
            list().body("items.title", contains("What does it cost?"));

            // When an instance of before has taken over what is said of the show, and left out its windows
            StoredRecording.run(pool, "update show set version = version + 1 where id = $1", Tuple.of(show));

            // Then
            list().body("items.title", contains("A question"));

            // When the creator has named it
            StoredRecording.run(pool, "update show set audience = 'MEMBERS' where id = $1", Tuple.of(show));
            set("question-" + question, 2, "Prices").statusCode(200);

            // Then
            list().body("items.title", contains("Prices"));
        }
    }

    private void answered(Facts facts, String question, long version, Integer seconds, String text) {
        facts.send(
                EventType.QUESTION_ANSWERED,
                question,
                new QuestionAnswered(
                        question,
                        version,
                        show,
                        "ana",
                        text,
                        true,
                        seconds == null ? null : BEGIN.plusSeconds(seconds),
                        BEGIN.plusSeconds(60),
                        BEGIN));
    }

    @Test
    void shouldHideAnEventThatNobodyHasNamed() {
        segment(2, true, 70);
        delete("back-2").statusCode(204);
        list().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"2, ''", "2, '\u200B \u202E'", "-2, Before", "24, After", ", Never"})
    void shouldLieWithinTheRecordingAndHaveAName(Integer seconds, String title) {
        as(TestIdentity.creator())
                .contentType(ContentType.JSON)
                .body(seconds == null ? Map.of("title", title) : chapter(seconds, title))
                .post(path())
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        containsInAnyOrder(title.isBlank() || seconds != null && seconds == 2 ? "title" : "at"));
    }

    @Test
    void shouldHaveShortNames() {
        post(2, "\uD83D\uDC69\u200D\uD83D\uDC67".repeat(80)).statusCode(201);
        post(2, "x".repeat(81)).statusCode(400).body("violations[0].field", equalTo("title"));
    }

    @Test
    void shouldBeAHundredAtMost() {
        StoredRecording.run(
                pool,
                "insert into chapter (show, id, at, title, source) select $1, 'c-' || n, now(), 'x', 'studio'"
                        + " from generate_series(1, 100) as n",
                Tuple.of(show));
        post(2, "One more").statusCode(409).body("id", equalTo("chapters-full"));
        set("c-1", 2, "Another name").statusCode(200);
    }

    @Test
    void shouldBeSeenAsTheReplayIs() {
        add(2, "Secret");
        StoredRecording.run(
                pool, "update show set audience = 'PRIVATE', ended_at = now() where id = $1", Tuple.of(show));
        list().body("items", empty());
        as(TestIdentity.creator()).get(path()).then().body("items.title", contains("Secret"));
        StoredRecording.run(pool, "update show set audience = 'MEMBERS' where id = $1", Tuple.of(show));
        list().body("items.title", contains("Secret"));
        StoredRecording.run(pool, "update recording set deleted_at = now() where show = $1", Tuple.of(show));
        list().body("items", empty());
        post(2, "More").statusCode(404);
    }

    @Test
    void shouldBeTheCreatorsToChange() {
        given().get(path()).then().statusCode(401);
        RequestSpecification alice = as(TestIdentity.alice()).contentType(ContentType.JSON);
        alice.body(chapter(2, "Mine")).post(path()).then().statusCode(403);
        alice.body(chapter(2, "Mine")).put(path() + "/x").then().statusCode(403);
        as(TestIdentity.alice()).delete(path() + "/x").then().statusCode(403);
        delete("%00").statusCode(400);
    }

    private String add(int seconds, String title) {
        return post(seconds, title).statusCode(201).extract().path("id");
    }

    private ValidatableResponse post(int seconds, String title) {
        return as(TestIdentity.creator())
                .contentType(ContentType.JSON)
                .body(chapter(seconds, title))
                .post(path())
                .then();
    }

    private ValidatableResponse set(String id, int seconds, String title) {
        return as(TestIdentity.creator())
                .contentType(ContentType.JSON)
                .body(chapter(seconds, title))
                .put(path() + "/" + id)
                .then();
    }

    private ValidatableResponse delete(String id) {
        return as(TestIdentity.creator())
                .urlEncodingEnabled(false)
                .delete(path() + "/" + id)
                .then();
    }

    private ValidatableResponse list() {
        return as(TestIdentity.anonymous()).get(path()).then().statusCode(200);
    }

    private void segment(int number, boolean discontinuity, int seconds) {
        StoredRecording.run(
                pool,
                "insert into segment (show, number, time_window, init, discontinuity, independent, start_nanos, nanos, time, bytes)"
                        + " values ($1, $2, 1, 0, $3, true, $4, 4000000000, $5, 6)",
                Tuple.of(
                        show,
                        number,
                        discontinuity,
                        number * 4_000_000_000L,
                        BEGIN.plusSeconds(seconds).atOffset(ZoneOffset.UTC)));
    }

    private String path() {
        return "/api/v1/streams/" + show + "/chapters";
    }

    private static Map<String, Object> chapter(int seconds, String title) {
        return Map.of("at", BEGIN.plusSeconds(seconds).toString(), "title", title);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
