package live.frontrow.chat.moderation;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import live.frontrow.chat.log.Author;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.NewLogWriter;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.kafka.KafkaClients;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** Messages that moderators see first. */
@QuarkusTest
class HoldTest extends ChatTest {

    @Inject
    KafkaClients kafka;

    private final String newcomer = TestIdentity.person(UUID.randomUUID().toString(), "Nina New", "nina");

    @Test
    void shouldHoldTheFirstMessageUntilAModeratorApproves() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter nina = enter(show, newcomer);
                Chatter bob = enter(show, somebody())) {
            set(creator, nina, JsonObject.of("holdFirst", true));

            // When
            JsonObject ack = nina.write("message-1", "Hello all");

            // Then
            JsonObject mine = nina.await("held");
            assertThat(mine.getString("reason")).isEqualTo("first");
            assertThat(mine.getJsonObject("message").getString("id")).isEqualTo(ack.getString("message"));
            assertThat(mine.containsKey("seq")).isFalse();
            JsonObject held = creator.await("held");
            assertThat(held.getLong("seq")).isEqualTo(ack.getLong("seq"));
            assertThat(held.getJsonObject("message").getString("text")).isEqualTo("Hello all");

            // When
            JsonObject approve = JsonObject.of("type", "approve", "message", ack.getString("message"));
            assertThat(order(bob, approve).getString("code")).isEqualTo("forbidden");
            JsonObject approved = order(creator, approve);

            // Then
            JsonObject seen = bob.message("Hello all");
            assertThat(seen.getLong("seq")).isEqualTo(approved.getLong("seq"));
            assertThat(bob.frames()).noneMatch(frame -> "held".equals(frame.getString("type")));
            nina.message("Hello all");
            assertThat(nina.write("message-2", "Thank you").getString("type")).isEqualTo("ack");
            bob.message("Thank you");
            assertThat(order(creator, approve).getString("code")).isEqualTo("not-found");
            awaitHistory(show, "Thank you", "Hello all");
            try (Chatter again = enter(show, newcomer)) {
                again.write("message-3", "Back again");
                bob.message("Back again");
            }
        }
    }

    @Test
    void shouldTakeAwayWhatIsRejected() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter nina = enter(show, newcomer);
                Chatter bob = enter(show, somebody())) {
            set(creator, nina, JsonObject.of("holdFirst", true));
            String message = nina.write("message-1", "Spam").getString("message");
            creator.await("held");
            assertThat(historyOf(show)).isEmpty();
            assertThat(order(creator, JsonObject.of("type", "pin", "message", message))
                            .getString("code"))
                    .isEqualTo("not-found");

            assertThat(order(creator, JsonObject.of("type", "reject", "message", message))
                            .getString("type"))
                    .isEqualTo("ack");

            assertThat(nina.await("deleted").getString("message")).isEqualTo(message);
            assertThat(order(creator, JsonObject.of("type", "approve", "message", message))
                            .getString("code"))
                    .isEqualTo("not-found");
            nina.write("message-2", "Still the first");
            creator.write("message-1", "The end");
            bob.message("The end");
            assertThat(bob.texts()).containsExactly("The end");
            awaitHistory(show, "The end");
        }
    }

    @Test
    void shouldShowMessagesLaterUnlessTheyAreTakenAway() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter alice = enter(show, alice());
                Chatter bob = enter(show, somebody())) {
            set(creator, alice, JsonObject.of("delaySeconds", 2));

            String bad = alice.write("message-1", "Bad").getString("message");
            JsonObject ack = alice.write("message-2", "Good");
            JsonObject held = creator.await(frame -> "held".equals(frame.getString("type"))
                    && "Good".equals(frame.getJsonObject("message").getString("text")));
            order(creator, JsonObject.of("type", "delete", "message", bad));

            JsonObject seen = bob.message("Good");
            assertThat(seen.getLong("seq")).isGreaterThan(ack.getLong("seq"));
            assertThat(Duration.between(Instant.parse(seen.getString("at")), Instant.parse(held.getString("until"))))
                    .isEqualTo(Duration.ofSeconds(2));
            assertThat(Instant.now()).isAfter(Instant.parse(held.getString("until")));
            creator.write("message-1", "At once");
            bob.message("At once");
            assertThat(bob.texts()).containsExactly("Good", "At once");
            assertThat(chain(bob)).isTrue();
            awaitHistory(show, "At once", "Good");
        }
    }

    @Test
    void shouldReleaseWhatAPodLeftThatIsGone() throws Exception {
        String show = publicShow();
        try (Chatter bob = enter(show, somebody());
                NewLogWriter gone = new NewLogWriter(kafka)) {
            Instant at = Instant.now().minusSeconds(10);
            LogEntry.Message message = new LogEntry.Message(
                    UUID.randomUUID(),
                    at,
                    new Author("alice", "Alice Adams", List.of()),
                    "Left behind",
                    null,
                    new LogEntry.Held(LogEntry.Reason.DELAY, at.plusSeconds(5)));

            long seq = gone.write(show, message).toCompletableFuture().get(AT_MOST.toSeconds(), TimeUnit.SECONDS);

            assertThat(bob.message("Left behind").getLong("seq")).isGreaterThan(seq);
            awaitHistory(show, "Left behind");
            assertThat(bob.texts()).containsExactly("Left behind");
        }
    }

    private static void set(Chatter creator, Chatter other, JsonObject settings) {
        order(creator, JsonObject.of("type", "settings", "settings", settings));
        other.await("settings");
    }

    private static void awaitHistory(String show, String... texts) {
        await().untilAsserted(() -> assertThat(historyOf(show)).containsExactly(texts));
    }

    /** Whether each frame names the one before. */
    private static boolean chain(Chatter who) {
        List<JsonObject> placed =
                who.frames().stream().filter(frame -> frame.containsKey("prev")).toList();
        for (int i = 1; i < placed.size(); i++) {
            if (!placed.get(i).getLong("prev").equals(placed.get(i - 1).getLong("seq"))) {
                return false;
            }
        }
        return placed.size() > 1;
    }
}
