package live.frontrow.chat.moderation;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.database.Rows;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** Orders of whoever keeps order. */
@QuarkusTest
class ModerationTest extends ChatTest {

    private static final String OLD = """
            with topic as (insert into log_topic (id) values ($1) returning number)
            insert into mute (show, person, topic, seq, until, actor, at)
            select $2, $3, number, 1, $4, 'creator', now() from topic""";

    @Inject
    Pool pool;

    @Test
    void shouldTakeAwayAllThatSomebodyWrote() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice());
                Chatter creator = enter(show, TestIdentity.creator())) {
            alice.write("message-1", "Spam");
            alice.write("message-2", "More spam");
            creator.write("message-1", "Hello");
            creator.message("More spam");

            JsonObject ack = order(creator, JsonObject.of("type", "purge", "person", alicesId));

            assertThat(ack.getString("type")).isEqualTo("ack");
            JsonObject purged = alice.await("purged");
            assertThat(purged.getString("person")).isEqualTo(alicesId);
            assertThat(purged.getLong("seq")).isEqualTo(ack.getLong("seq"));
            assertThat(purged.containsKey("actor")).isFalse();
            try (Chatter late = enter(show, somebody())) {
                late.await("purged");
                assertThat(late.texts()).containsExactly("Hello");
            }
            await().untilAsserted(() -> assertThat(historyOf(show)).containsExactly("Hello"));
        }
    }

    @Test
    void shouldLetNobodyWriteWhoIsMuted() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice());
                Chatter creator = enter(show, TestIdentity.creator())) {
            Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

            order(creator, JsonObject.of("type", "mute", "person", alicesId, "seconds", 600, "reason", "x"));

            JsonObject muted = alice.await("muted");
            assertThat(muted.getString("person")).isEqualTo(alicesId);
            assertThat(Instant.parse(muted.getString("until")))
                    .isBetween(before.plusSeconds(600), Instant.now().plusSeconds(600));
            assertThat(muted.containsKey("reason")).isFalse();
            JsonObject refused = alice.write("message-1", "Let me speak");
            assertThat(refused.getString("code")).isEqualTo("muted");
            assertThat(refused.getInteger("retryAfter")).isBetween(300, 601);
            try (Chatter again = enter(show, alice())) {
                JsonObject me = again.await("state").getJsonObject("me");
                assertThat(me.getBoolean("mayWrite")).isFalse();
                assertThat(me.getString("why")).isEqualTo("muted");
                assertThat(me.getString("mutedUntil")).isEqualTo(muted.getString("until"));
            }

            order(creator, JsonObject.of("type", "mute", "person", alicesId, "seconds", 0));

            alice.await(frame -> "muted".equals(frame.getString("type")) && frame.getString("until") == null);
            assertThat(alice.write("message-2", "Thank you").getString("type")).isEqualTo("ack");
            assertThat(creator.message("Thank you")).isNotNull();
        }
    }

    @Test
    void shouldKeepAMuteInTheDatabase() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator())) {
            order(creator, JsonObject.of("type", "mute", "person", "troll", "seconds", 600, "reason", "rude"));
            order(creator, JsonObject.of("type", "mute", "person", "troll", "seconds", 0));
            order(creator, JsonObject.of("type", "mute", "person", "troll", "seconds", 60, "reason", "again"));
        }
        await().untilAsserted(() -> assertThat(rows("select * from mute where show = $1", UUID.fromString(show)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getString("actor")).isEqualTo(TestIdentity.CREATOR);
                    assertThat(row.getString("reason")).isEqualTo("again");
                    assertThat(Duration.between(Rows.time(row, "at"), Rows.time(row, "until")))
                            .isEqualTo(Duration.ofSeconds(60));
                }));
    }

    @Test
    void shouldBelieveAMuteThatIsOlderThanWhatItReadOfTheLog() {
        String show = publicShow();
        pool.preparedQuery(OLD)
                .execute(Tuple.of(
                        UUID.randomUUID().toString(),
                        UUID.fromString(show),
                        alicesId,
                        Rows.parameter(Instant.now().plusSeconds(600))))
                .await()
                .atMost(AT_MOST);
        try (Chatter alice = enter(show, alice())) {
            assertThat(alice.await("state").getJsonObject("me").getString("why"))
                    .isEqualTo("muted");
            assertThat(alice.write("message-1", "Hello").getString("code")).isEqualTo("muted");
        }
    }

    @Test
    void shouldTakeOrdersFromModeratorsOnly() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice());
                Chatter creator = enter(show, TestIdentity.creator())) {
            assertThat(order(alice, JsonObject.of("type", "purge", "person", TestIdentity.CREATOR))
                            .getString("code"))
                    .isEqualTo("forbidden");
            assertThat(order(alice, JsonObject.of("type", "mute", "person", "bob", "seconds", 60))
                            .getString("code"))
                    .isEqualTo("forbidden");
            assertThat(order(creator, JsonObject.of("type", "mute", "person", TestIdentity.CREATOR, "seconds", 60))
                            .getString("code"))
                    .isEqualTo("forbidden");
            creator.write("message-1", "The end");
            alice.message("The end");
            assertThat(alice.frames())
                    .noneMatch(frame -> List.of("purged", "muted").contains(frame.getString("type")));
        }
    }

    @Test
    void shouldRefuseOrdersThatMakeNoSense() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator())) {
            List<String> bad = List.of(
                    "{\"type\":\"purge\",\"id\":\"order-001\"}",
                    "{\"type\":\"purge\",\"id\":\"order-001\",\"person\":\"anon-5k2m\"}",
                    "{\"type\":\"purge\",\"id\":\"order-001\",\"person\":\"bob\",\"seconds\":60}",
                    "{\"type\":\"mute\",\"id\":\"order-001\",\"person\":\"bob\"}",
                    "{\"type\":\"mute\",\"id\":\"order-001\",\"person\":\"bob\",\"seconds\":9}",
                    "{\"type\":\"mute\",\"id\":\"order-001\",\"person\":\"bob\",\"seconds\":86401}",
                    "{\"type\":\"mute\",\"id\":\"order-001\",\"person\":\"bob\",\"seconds\":60,\"reason\":\"a\\u0000b\"}",
                    "{\"type\":\"ban\",\"id\":\"order-001\",\"person\":\"bob\",\"reason\":\"\\ud800\"}");
            bad.forEach(creator::say);
            creator.await(frame -> creator.frames().stream()
                            .filter(each -> "bad-frame".equals(each.getString("code")))
                            .count()
                    == bad.size());
        }
    }

    private List<Row> rows(String query, Object parameter) {
        return Rows.all(
                pool.preparedQuery(query).execute(Tuple.of(parameter)).await().atMost(AT_MOST), row -> row);
    }
}
