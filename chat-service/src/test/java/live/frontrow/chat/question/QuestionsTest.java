package live.frontrow.chat.question;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.test.Patience;

/** Questions for tests of the whole service. */
abstract class QuestionsTest extends ChatTest {

    @Inject
    Pool pool;

    static String path(String show) {
        return "/api/v1/streams/" + show + "/questions";
    }

    static String vote(String show, String question) {
        return path(show) + "/" + question + "/vote";
    }

    static ValidatableResponse list(String show, String token) {
        return as(token).get(path(show)).then().statusCode(200);
    }

    /** Asks, with an id of its own. */
    static ValidatableResponse question(String show, String token, String text) {
        return question(show, token, UUID.randomUUID().toString(), text);
    }

    static ValidatableResponse question(String show, String token, String id, String text) {
        return as(token).body(Map.of("id", id, "text", text)).post(path(show)).then();
    }

    /** Asks when everything of Alice's is so many minutes older. */
    ValidatableResponse question(String show, String token, String text, int minutes) {
        pool.preparedQuery("update question set asked_at = asked_at - make_interval(mins => $2) where asker = $1")
                .execute(Tuple.of(alicesId, minutes))
                .await()
                .atMost(AT_MOST);
        return question(show, token, text);
    }

    static ValidatableResponse refused(ValidatableResponse answer, int status, String problem) {
        return answer.statusCode(status).body("id", equalTo(problem));
    }

    /** What the socket says of a question in {@code changed}. */
    static JsonObject changed(Chatter who, String question, Predicate<JsonObject> wanted) {
        return told(who, "changed", question, wanted);
    }

    /** What the socket says of a question under that name, the first that is so. */
    static JsonObject told(Chatter who, String where, String question, Predicate<JsonObject> wanted) {
        return Patience.await()
                .until(
                        () -> said(who, where, question)
                                .filter(wanted)
                                .findFirst()
                                .orElse(null),
                        one -> one != null);
    }

    static Predicate<JsonObject> is(String status) {
        return question -> status.equals(question.getString("status"));
    }

    /** Questions of somebody that came from an earlier show; the rank of each is its number, from 1 on. */
    void fill(String show, String asker, int count) {
        run("""
                insert into question (id, show, version, stated, status, text, same, asker, client_id, name, badges, anonymous,
                    asked_at, votes, weight, tier, newcomer, answered, rank, origin, left_version)
                select gen_random_uuid(), '%1$s', 1, 1, 'OPEN', 'Q ' || n, 'q ' || n, '%2$s', 'filled-%1$s-' || n, 'N', '{}', false,
                    now() - interval '1 day', 1, 0, 1, false, 0, n, gen_random_uuid(), 1 from generate_series(1, %3$d) as n""".formatted(show, asker, count));
    }

    static ValidatableResponse edit(String show, String id, String token, Map<String, Object> change) {
        return as(token).body(change).patch(path(show) + "/" + id).then();
    }

    void run(String sql) {
        pool.query(sql).execute().await().atMost(AT_MOST);
    }

    private static Stream<JsonObject> said(Chatter who, String where, String question) {
        return who.frames().stream()
                .filter(frame -> "questions".equals(frame.getString("type")) && frame.containsKey(where))
                .flatMap(frame -> frame.getJsonArray(where).stream())
                .map(JsonObject.class::cast)
                .filter(one -> question.equals(one.getString("id")));
    }
}
