package live.frontrow.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.log.Author;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogJson;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that no pod remembers and the archive has. */
@QuarkusTest
class OldMessageTest extends ChatTest {

    private static final String ADD = """
            with log as (insert into log_topic (id) values ($1) on conflict (id) do update set id = excluded.id
                returning number)
            insert into message (id, show, topic, seq, author, body, sent_at, held, deleted_at)
            select $2, $3, number, 0, $4, $5::text::jsonb, now(), $6,
                case when $7 then now() end from log""";

    @Inject
    Pool pool;

    private final String person = UUID.randomUUID().toString();
    private final String bob = TestIdentity.person(person, "Bob Brown", "bob");
    private String show;

    @BeforeEach
    void plan() {
        show = publicShow();
    }

    @Test
    void shouldBeAnswered() {
        LogEntry.Message old = old(null, false);
        try (Chatter alice = enter(show, somebody())) {
            assertThat(answer(alice, old).getString("type")).isEqualTo("ack");
            assertThat(alice.message("Indeed").getJsonObject("replyTo"))
                    .isEqualTo(JsonObject.of("id", old.id().toString(), "name", "Bob Brown", "text", "Long ago"));
        }
    }

    @Test
    void shouldNotBeAnsweredWhenNobodySeesThem() {
        LogEntry.Held first = new LogEntry.Held(LogEntry.Reason.FIRST, null);
        try (Chatter alice = enter(show, somebody())) {
            for (LogEntry.Message hidden : List.of(old(null, true), old(first, false))) {
                assertThat(answer(alice, hidden).getString("code")).isEqualTo("not-found");
            }
            alice.write("message-1", "The end");
            alice.message("The end");
            assertThat(alice.texts()).containsExactly("The end");
        }
    }

    @Test
    void shouldBeTakenAwayAlsoWhenTheyAreGone() {
        try (Chatter author = enter(show, bob);
                Chatter creator = enter(show, TestIdentity.creator());
                Chatter alice = enter(show, somebody())) {
            for (boolean gone : List.of(false, true)) {
                String message = old(null, gone).id().toString();
                JsonObject delete = JsonObject.of("type", "delete", "message", message);
                assertThat(order(alice, delete).getString("code")).isEqualTo("forbidden");
                assertThat(order(author, delete).getString("type")).isEqualTo("ack");
                assertThat(order(creator, delete).getString("type")).isEqualTo("ack");
            }
        }
    }

    private static JsonObject answer(Chatter who, LogEntry.Message message) {
        return order(
                who,
                JsonObject.of(
                        "type",
                        "send",
                        "text",
                        "Indeed",
                        "replyTo",
                        message.id().toString()));
    }

    /** In the archive alone. */
    private LogEntry.Message old(LogEntry.Held held, boolean deleted) {
        Author author = new Author(person, "Bob Brown", List.of());
        LogEntry.Message message =
                new LogEntry.Message(UUID.randomUUID(), Instant.EPOCH, author, "Long ago", null, held);
        pool.preparedQuery(ADD)
                .execute(Tuple.tuple()
                        .addString("earlier")
                        .addUUID(message.id())
                        .addUUID(UUID.fromString(show))
                        .addString(person)
                        .addString(deleted ? null : LogJson.write(message))
                        .addString(held == null ? null : held.reason().name())
                        .addBoolean(deleted))
                .await()
                .atMost(AT_MOST);
        return message;
    }
}
