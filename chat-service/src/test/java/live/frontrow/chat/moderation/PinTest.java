package live.frontrow.chat.moderation;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.database.Rows;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** The message above all others. */
@QuarkusTest
class PinTest extends ChatTest {

    @Inject
    Pool pool;

    @Test
    void shouldShowAMessageToEverybodyAndWhoeverComesLater() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter alice = enter(show, alice())) {
            assertThat(alice.await("state").getValue("pinned")).isNull();
            String message = alice.write("message-1", "At nine we begin").getString("message");
            creator.message("At nine we begin");

            JsonObject ack = order(creator, JsonObject.of("type", "pin", "message", message));

            JsonObject pinned = alice.await("pinned");
            assertThat(pinned.getLong("seq")).isEqualTo(ack.getLong("seq"));
            assertThat(pinned.getJsonObject("message").getString("id")).isEqualTo(message);
            assertThat(pinned.getJsonObject("message").getString("text")).isEqualTo("At nine we begin");
            assertThat(pinnedFor(show)).isEqualTo(pinned.getJsonObject("message"));
            awaitKept(show, List.of(message));

            order(creator, JsonObject.of("type", "pin", "message", null));

            alice.await(frame -> "pinned".equals(frame.getString("type")) && frame.getValue("message") == null);
            assertThat(pinnedFor(show)).isNull();
            awaitKept(show, List.of());
        }
    }

    @Test
    void shouldPinNothingThatIsGone() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter alice = enter(show, alice())) {
            String message = alice.write("message-1", "Oops").getString("message");
            creator.message("Oops");
            JsonObject pin = JsonObject.of("type", "pin", "message", message);
            order(creator, pin);
            alice.await("pinned");

            order(alice, JsonObject.of("type", "delete", "message", message));
            creator.await("deleted");

            assertThat(pinnedFor(show)).isNull();
            awaitKept(show, List.of());
            assertThat(order(creator, pin).getString("code")).isEqualTo("not-found");
            assertThat(order(
                                    creator,
                                    pin.copy().put("message", UUID.randomUUID().toString()))
                            .getString("code"))
                    .isEqualTo("not-found");
        }
    }

    @Test
    void shouldLeaveItToModerators() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice())) {
            String message = alice.write("message-1", "Look at me").getString("message");
            alice.message("Look at me");
            assertThat(order(alice, JsonObject.of("type", "pin", "message", message))
                            .getString("code"))
                    .isEqualTo("forbidden");
            assertThat(pinnedFor(show)).isNull();
        }
    }

    private static JsonObject pinnedFor(String show) {
        try (Chatter late = enter(show, somebody())) {
            return late.await("state").getJsonObject("pinned");
        }
    }

    private void awaitKept(String show, List<String> messages) {
        await().untilAsserted(() -> assertThat(Rows.all(
                        pool.preparedQuery(
                                        "select message ->> 'id' as id from pin where show = $1 and message is not null")
                                .execute(Tuple.of(UUID.fromString(show)))
                                .await()
                                .atMost(AT_MOST),
                        row -> row.getString("id")))
                .isEqualTo(messages));
    }
}
