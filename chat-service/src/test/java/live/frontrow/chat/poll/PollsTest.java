package live.frontrow.chat.poll;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.test.Patience;
import live.frontrow.common.test.TestIdentity;

/** Polls for tests of the whole service. */
public abstract class PollsTest extends ChatTest {

    @Inject
    protected Pool pool;

    protected static String path(String show) {
        return "/api/v1/streams/" + show + "/polls";
    }

    protected static ValidatableResponse list(String show, String token) {
        return as(token).get(path(show)).then().statusCode(200);
    }

    protected static ValidatableResponse make(String show, String token, String text, List<String> options) {
        return make(show, token, UUID.randomUUID().toString(), text, options);
    }

    protected static ValidatableResponse make(String show, String token, String id, String text, List<String> options) {
        return as(token)
                .body(Map.of("id", id, "text", text, "options", options))
                .post(path(show))
                .then();
    }

    /** A poll that is a draft. */
    protected static String draft(String show, String... options) {
        return make(show, TestIdentity.creator(), "Bread?", List.of(options))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A poll that is open. */
    protected static String open(String show, String... options) {
        String poll = draft(show, options);
        order(show, poll, "open").statusCode(200);
        return poll;
    }

    /** An order of the creator's. */
    protected static ValidatableResponse order(String show, String poll, String order) {
        return order(show, poll, order, TestIdentity.creator());
    }

    protected static ValidatableResponse order(String show, String poll, String order, String token) {
        return as(token).body("{}").post(path(show) + "/" + poll + "/" + order).then();
    }

    protected static ValidatableResponse vote(String show, String poll, String token, Object option) {
        return as(token)
                .body(Map.of("option", option))
                .put(path(show) + "/" + poll + "/vote")
                .then();
    }

    protected static ValidatableResponse refused(ValidatableResponse answer, int status, String problem) {
        return answer.statusCode(status).body("id", equalTo(problem));
    }

    /** No more votes are waited for. */
    protected void due(String poll) {
        run("update poll set closes_at = now() where id = '" + poll + "'");
    }

    /** Closes it for good, without waiting. */
    protected void closed(String show, String poll) {
        order(show, poll, "close").statusCode(200);
        due(poll);
        Patience.await().untilAsserted(() -> list(show, TestIdentity.creator())
                .body("items.find { it.id == '" + poll + "' }.status", equalTo("closed")));
    }

    protected void run(String sql) {
        pool.query(sql).execute().await().atMost(AT_MOST);
    }

    /** What the socket says of a poll under that name, the first that is so. */
    protected static JsonObject told(Chatter who, String where, String poll, Predicate<JsonObject> wanted) {
        return Patience.await()
                .until(() -> said(who, where, poll).filter(wanted).findFirst().orElse(null), one -> one != null);
    }

    protected static Predicate<JsonObject> is(String status) {
        return poll -> status.equals(poll.getString("status"));
    }

    private static Stream<JsonObject> said(Chatter who, String where, String poll) {
        return who.frames().stream()
                .filter(frame -> "polls".equals(frame.getString("type")) && frame.containsKey(where))
                .flatMap(frame -> frame.getJsonArray(where).stream())
                .map(JsonObject.class::cast)
                .filter(one -> poll.equals(one.getString("id")));
    }
}
