package live.frontrow.chat.after;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.Facts;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** How a show was received, against rows that say so. */
@QuarkusTest
class AfterShowTest extends ChatTest {

    private static final Instant START = Instant.now().minusSeconds(7200).truncatedTo(ChronoUnit.SECONDS);

    private final String show = UUID.randomUUID().toString();

    @Inject
    Pool pool;

    @Test
    void shouldAddUpWhatWasSaidAndFelt() {
        ended(150);
        run("insert into log_topic (number, id) values (7001, 'after-show') on conflict do nothing");
        message("alice", -1, "");
        message("alice", 0, "");
        message("bob", 61, "");
        message("alice", 62, "");
        message("carl", 63, ", deleted_at = now()");
        message("carl", 64, ", held = 'LINK'");
        message("bob", 151, "");
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        reactions(one, 10, 4);
        reactions(one, 65, 10);
        reactions(one, 66, 9);
        reactions(other, 65, 3);

        after().then()
                .statusCode(200)
                .body("messages", equalTo(3))
                .body("writers", equalTo(2))
                .body("reactions.'👏'", equalTo(13))
                .body("reactions.'🎉'", equalTo(0))
                .body("stepSeconds", equalTo(60))
                .body("steps.at", equalTo(List.of(time(0), time(60), time(120))))
                .body("steps.messages", equalTo(List.of(1, 2, 0)))
                .body("steps.reactions", equalTo(List.of(4, 9, 0)))
                .body(
                        "moments",
                        equalTo(List.of(
                                Map.of("at", time(61), "messages", 2, "reactions", 9),
                                Map.of("at", time(0), "messages", 1, "reactions", 4))));
        assertThat(as(TestIdentity.creator())
                        .get(path() + "/steps.csv")
                        .then()
                        .statusCode(200)
                        .contentType("text/csv; charset=UTF-8")
                        .header("Content-Disposition", "attachment; filename=\"chat-" + show + ".csv\"")
                        .extract()
                        .asString())
                .isEqualTo("from,messages,reactions\r\n" + time(0) + ",1,4\r\n" + time(60) + ",2,9\r\n" + time(120)
                        + ",0,0\r\n");
    }

    @Test
    void shouldCountWhatWasFeltWhileTheShowWasOnAirOnly() {
        ended(150);
        UUID early = UUID.randomUUID();
        reactions(early, -30, 5);
        reactions(early, 0, 6);
        reactions(early, 20, 8);
        reactions(early, 151, 40);
        reactions(UUID.randomUUID(), -1, 3);
        reactions(UUID.randomUUID(), 150, 2);

        after().then()
                .body("reactions.'👏'", equalTo(5))
                .body("reactions.'🎉'", equalTo(0))
                .body("steps.reactions", equalTo(List.of(3, 0, 2)));
    }

    @Test
    void shouldSayWhatBecameOfTheQuestions() {
        ended(150);
        String later = UUID.randomUUID().toString();
        String earlier = UUID.randomUUID().toString();
        votes(question(show, "ANSWERED", null), 10, 20, 200);
        votes(question(show, "ANSWERED", earlier), 10);
        votes(question(show, "REJECTED", null), 10);
        votes(question(show, "MERGED", null), 10, 20);
        votes(question(show, "WITHDRAWN", null), 10);
        votes(question(later, "ANSWERED", show), 10, 20, 200);
        votes(question(later, "OPEN", earlier), 10);
        // Went on twice
        UUID passed = question(later, "ANSWERED", UUID.randomUUID().toString());
        votes(passed, 30, 200);
        run("insert into question_passed (show, question) values ($1, $2)", UUID.fromString(show), passed);

        after().then()
                .body("questions.asked", equalTo(6))
                .body("questions.answered", equalTo(2))
                .body("questions.wentOn", equalTo(2))
                .body("questions.votes", equalTo(8));
    }

    @Test
    void shouldHaveNothingOfAShowThatHasNotBegun() {
        tell(show, false, StreamStatus.SCHEDULED);
        await().until(() -> after().statusCode() == 200);
        after().then()
                .body("messages", equalTo(0))
                .body("questions.asked", equalTo(0))
                .body("moments", empty());
    }

    @Test
    void shouldBeForTheCreatorOnly() {
        ended(60);
        for (String what : List.of("", "/steps.csv")) {
            as(alice()).get(path() + what).then().statusCode(403);
            as(TestIdentity.creator())
                    .get("/api/v1/streams/" + UUID.randomUUID() + "/chat/after" + what)
                    .then()
                    .statusCode(404)
                    .body("id", equalTo("not-found"));
        }
    }

    private String path() {
        return "/api/v1/streams/" + show + "/chat/after";
    }

    private Response after() {
        return as(TestIdentity.creator()).get(path());
    }

    private static String time(long seconds) {
        return START.plusSeconds(seconds).toString();
    }

    /** The show began at {@link #START} and lasted so many seconds. */
    private void ended(long seconds) {
        try (Facts facts = new Facts()) {
            facts.send(
                    EventType.STREAM_ENDED,
                    show,
                    new StreamState(
                            show,
                            1,
                            "A show",
                            "",
                            StreamStatus.ENDED,
                            false,
                            null,
                            null,
                            null,
                            START,
                            null,
                            null,
                            START.plusSeconds(seconds),
                            null,
                            1,
                            null,
                            null,
                            null,
                            null,
                            false));
        }
        await().until(() -> after().statusCode() == 200);
    }

    private void message(String author, long at, String change) {
        UUID id = UUID.randomUUID();
        run("""
                insert into message (id, show, topic, seq, author, body, sent_at)
                values ($1, $2, 7001, $3, $4, '{}', $5)""", id, UUID.fromString(show), at + 1_000, author, time(START, at));
        if (!change.isEmpty()) {
            run("update message set author = author" + change + " where id = $1", id);
        }
    }

    private void reactions(UUID source, long at, long total) {
        run(
                "insert into reaction (show, source, second, total, totals) values ($1, $2, $3, $4, jsonb_build_object('👏', $4::bigint))",
                UUID.fromString(show),
                source,
                time(START, at),
                total);
    }

    private UUID question(String where, String status, String origin) {
        UUID id = UUID.randomUUID();
        run("""
                insert into question (id, show, version, stated, status, text, same, asker, client_id, name, badges, anonymous,
                    asked_at, votes, weight, tier, newcomer, answered, rank, origin)
                values ($1, $2, nextval('question_version'), 1, $3, 'Why?', 'why', 'ann', gen_random_uuid()::text, 'Ann', '{}', false,
                    now(), 0, 0, 1, false, 0, 0, $4)""", id, UUID.fromString(where), status, origin == null ? null : UUID.fromString(origin));
        if (origin != null) {
            run("insert into question_passed (show, question) values ($1, $2)", UUID.fromString(origin), id);
        }
        return id;
    }

    /** One person each, so many seconds after the beginning. */
    private void votes(UUID question, long... at) {
        for (int i = 0; i < at.length; i++) {
            run(
                    "insert into question_vote (question, person, cast_at) values ($1, $2, $3)",
                    question,
                    "person-" + i,
                    time(START, at[i]));
        }
    }

    private static Object time(Instant start, long seconds) {
        return Rows.parameter(start.plusSeconds(seconds));
    }

    private void run(String sql, Object... parameters) {
        pool.preparedQuery(sql)
                .execute(Tuple.from(Arrays.asList(parameters)))
                .await()
                .atMost(AT_MOST);
    }
}
