package live.frontrow.chat.socket;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** People in a room, over real sockets and a real Kafka. */
@QuarkusTest
class ConversationTest extends ChatTest {

    @Test
    void shouldShowEverybodyWhatIsWritten() {
        // Given
        String show = publicShow();
        try (Chatter alice = enter(show, alice());
                Chatter anybody = enter(show, TestIdentity.anonymous())) {

            // When
            JsonObject ack = alice.write("message-1", "  Good   evening!\n");

            // Then
            JsonObject seen = anybody.message("Good evening!");
            assertThat(ack.getString("type")).isEqualTo("ack");
            assertThat(ack.getString("message")).isEqualTo(seen.getString("id"));
            assertThat(ack.getLong("seq")).isEqualTo(seen.getLong("seq"));
            assertThat(seen.getJsonObject("author"))
                    .isEqualTo(JsonObject.of("id", alicesId, "name", "Alice Adams", "badges", new JsonArray()));
            assertThat(alice.message("Good evening!")).isEqualTo(seen);
        }
    }

    @Test
    void shouldSayWhoOneIs() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter anybody = enter(show, TestIdentity.anonymous())) {
            JsonObject state = creator.await("state");
            assertThat(state.getInteger("protocol")).isEqualTo(1);
            assertThat(state.getString("room")).isEqualTo(show);
            assertThat(state.getBoolean("resumed")).isFalse();
            assertThat(state.getJsonObject("me"))
                    .isEqualTo(JsonObject.of(
                            "id", TestIdentity.CREATOR, "name", "Carla Creator", "role", "creator", "mayWrite", true));
            assertThat(anybody.await("state").getJsonObject("me"))
                    .isEqualTo(JsonObject.of(
                            "id",
                            TestIdentity.ANONYMOUS,
                            "name",
                            "",
                            "role",
                            "viewer",
                            "mayWrite",
                            false,
                            "why",
                            "unauthenticated"));
        }
    }

    @Test
    void shouldKeepRoomsApart() {
        String one = publicShow();
        String other = publicShow();
        try (Chatter alice = enter(one, alice());
                Chatter bob = enter(other, somebody())) {
            alice.write("message-1", "In the one");
            bob.write("message-1", "In the other");

            assertThat(alice.message("In the one")).isNotNull();
            assertThat(bob.message("In the other")).isNotNull();
            assertThat(alice.texts()).containsExactly("In the one");
            assertThat(bob.texts()).containsExactly("In the other");
        }
    }

    @Test
    void shouldTakeARepeatedMessageOnce() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice())) {
            JsonObject first = alice.write("message-1", "Once");
            alice.message("Once");
            try (Chatter again = enter(show, alice())) {
                JsonObject second = again.write("message-1", "Once");
                again.write("message-2", "The end");
                again.message("The end");

                assertThat(second).isEqualTo(first);
                assertThat(again.texts()).containsExactly("Once", "The end");
            }
        }
    }

    @Test
    void shouldGoOnWhereSomebodyWas() {
        // Given
        String show = publicShow();
        try (Chatter alice = enter(show, alice())) {
            alice.write("message-1", "Before");
            String resume;
            try (Chatter bob = enter(show, somebody())) {
                JsonObject seen = bob.message("Before");
                resume = "&resume=" + bob.await("state").getString("topic") + "." + seen.getLong("seq");
            }

            // When
            alice.write("message-2", "Meanwhile");
            try (Chatter bob = enter(show, somebody(), resume)) {
                JsonObject missed = bob.message("Meanwhile");
                alice.write("message-3", "After");
                JsonObject next = bob.message("After");

                // Then
                JsonObject state = bob.await("state");
                assertThat(state.getBoolean("resumed")).isTrue();
                assertThat(missed.getLong("prev")).isEqualTo(state.getLong("seq"));
                assertThat(next.getLong("prev")).isEqualTo(missed.getLong("seq"));
                assertThat(bob.texts()).containsExactly("Meanwhile", "After");
            }
        }
    }

    @Test
    void shouldCompressALongTextForThoseWhoTakeIt() {
        // Given
        String show = publicShow();
        String text = "\uD83C\uDF89".repeat(300);
        try (Chatter alice = enter(show, alice());
                Chatter bob = enter(show, somebody(), "&deflate=1");
                Chatter carl = enter(show, somebody(), "&deflate=1")) {
            bob.await("state");
            carl.await("state");

            // When
            alice.write("message-1", text);

            // Then
            assertThat(Stream.of(alice, bob, carl)
                            .map(each -> each.message(text).getLong("seq")))
                    .containsOnly(alice.message(text).getLong("seq"));
            assertThat(alice.unpacked()).isZero();
            assertThat(bob.unpacked() + carl.unpacked()).isPositive();
        }
    }

    @Test
    void shouldBeginAnewAfterAnotherLog() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice())) {
            alice.write("message-1", "Before");
            alice.message("Before");
            try (Chatter bob = enter(show, somebody(), "&resume=anotherTopic.0")) {
                bob.message("Before");
                assertThat(bob.await("state").getBoolean("resumed")).isFalse();
            }
        }
    }

    @Test
    void shouldTakeAMessageAwayForGood() {
        // Given
        String show = publicShow();
        try (Chatter alice = enter(show, alice());
                Chatter bob = enter(show, somebody())) {
            String message = alice.write("message-1", "Oops").getString("message");
            bob.message("Oops");

            // When
            alice.send(JsonObject.of("type", "delete", "id", "deletion-1", "message", message));

            // Then
            assertThat(alice.answer("deletion-1").getString("type")).isEqualTo("ack");
            JsonObject deleted = bob.await("deleted");
            assertThat(deleted.getString("message")).isEqualTo(message);
            assertThat(deleted.getString("by")).isEqualTo("author");
            try (Chatter late = enter(show, somebody())) {
                late.await("deleted");
                assertThat(late.texts()).isEmpty();
            }
        }
    }

    @Test
    void shouldLetOnlyModeratorsTakeAwayWhatOthersWrote() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice());
                Chatter bob = enter(show, somebody());
                Chatter creator = enter(show, TestIdentity.creator())) {
            String message = alice.write("message-1", "Mine").getString("message");
            alice.message("Mine");

            bob.send(JsonObject.of("type", "delete", "id", "deletion-1", "message", message));
            assertThat(bob.answer("deletion-1").getString("code")).isEqualTo("forbidden");

            creator.send(JsonObject.of("type", "delete", "id", "deletion-1", "message", message));
            assertThat(creator.answer("deletion-1").getString("type")).isEqualTo("ack");
            assertThat(bob.await("deleted").getString("by")).isEqualTo("moderator");
        }
    }

    @Test
    void shouldQuoteWhatIsAnswered() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice());
                Chatter bob = enter(show, somebody())) {
            String question = alice.write("message-1", "When is the break?").getString("message");
            bob.message("When is the break?");

            bob.send(JsonObject.of("type", "send", "id", "message-1", "text", "At nine", "replyTo", question));

            assertThat(alice.message("At nine").getJsonObject("replyTo"))
                    .isEqualTo(JsonObject.of("id", question, "name", "Alice Adams", "text", "When is the break?"));
        }
    }

    @Test
    void shouldRefuseWhatMayNotBeWritten() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice());
                Chatter anybody = enter(show, TestIdentity.anonymous())) {
            assertThat(anybody.write("message-1", "Hello").getString("code")).isEqualTo("unauthenticated");
            assertThat(alice.write("message-1", " \u200b\u202e ").getString("code"))
                    .isEqualTo("text-empty");
            assertThat(alice.write("message-2", "x".repeat(301)).getString("code"))
                    .isEqualTo("text-too-long");
            alice.write("message-3", "The end");
            alice.message("The end");
            assertThat(alice.texts()).containsExactly("The end");
        }
    }

    @Test
    void shouldSlowDownWhoeverWritesTooFast() {
        String show = publicShow();
        try (Chatter bob = enter(show, somebody())) {
            for (int i = 0; i < 20; i++) {
                bob.send(JsonObject.of("type", "send", "id", "message-" + i, "text", "Buy now " + i));
            }
            JsonObject refused = bob.await(frame -> "too-fast".equals(frame.getString("code")));
            assertThat(refused.getInteger("retryAfter")).isBetween(1, 2);
        }
    }

    @Test
    void shouldKeepThePaceOfWhateverIsAskedAndShowOutWhoeverDoesNot() {
        String show = publicShow();
        try (Chatter bob = enter(show, somebody());
                Chatter carl = enter(show, somebody())) {
            approve(bob, 60);
            assertThat(bob.closed()).isEqualTo("4429 flooding");
            // What was still on its way to them when the socket was closed does not arrive.
            assertThat(codes(bob, "forbidden")).isBetween(1L, 30L);

            approve(carl, 25);
            JsonObject refused = carl.await(frame -> "too-fast".equals(frame.getString("code")));
            assertThat(refused.getInteger("retryAfter")).isEqualTo(1);
            carl.await(frame -> codes(carl, "forbidden") + codes(carl, "too-fast") == 25);
            assertThat(codes(carl, "forbidden")).isGreaterThanOrEqualTo(20);
            await().until(() -> carl.write(UUID.randomUUID().toString(), "Sorry")
                    .getString("type")
                    .equals("ack"));
        }
    }

    @Test
    void shouldAskNobodyAboutWhatSomebodyMayNotDoAnyway() {
        String show = publicShow();
        try (Chatter anybody = enter(show, TestIdentity.anonymous());
                Chatter bob = enter(show, somebody())) {
            JsonObject unknown = JsonObject.of("message", UUID.randomUUID().toString());
            for (String type : List.of("delete", "report")) {
                assertThat(order(anybody, unknown.copy().put("type", type)).getString("code"))
                        .isEqualTo("unauthenticated");
                assertThat(order(bob, unknown.copy().put("type", type)).getString("code"))
                        .isEqualTo("not-found");
            }
            for (String type : List.of("approve", "reject", "pin")) {
                for (Chatter each : List.of(anybody, bob)) {
                    assertThat(order(each, unknown.copy().put("type", type)).getString("code"))
                            .isEqualTo("forbidden");
                }
            }
        }
    }

    private static void approve(Chatter who, int times) {
        try {
            for (int i = 0; i < times; i++) {
                String id = UUID.randomUUID().toString();
                who.send(JsonObject.of("type", "approve", "id", id, "message", id));
            }
        } catch (CompletionException shownOut) {
            who.closed();
        }
    }

    private static long codes(Chatter who, String code) {
        return who.frames().stream()
                .filter(frame -> code.equals(frame.getString("code")))
                .count();
    }

    @Test
    void shouldAnswerBadFramesAndEndAfterTooMany() {
        String show = publicShow();
        try (Chatter bob = enter(show, somebody())) {
            List<String> bad = List.of(
                    "",
                    "{",
                    "[]",
                    "null",
                    "{\"type\":\"nonsense\"}",
                    "{\"type\":\"send\",\"id\":\"message-1\"}",
                    "{\"type\":\"send\",\"id\":\"x\",\"text\":\"short id\"}",
                    "{\"type\":\"pong\",\"unknown\":1}",
                    "{\"type\":\"pong\"} {}",
                    "{\"type\":\"pong\",\"type\":\"send\"}");
            bad.forEach(bob::say);
            bob.say("{\"type\":\"pong\"}");
            bob.await(frame -> bob.frames().stream()
                            .filter(each -> "bad-frame".equals(each.getString("code")))
                            .count()
                    == bad.size());

            bob.say("one too many");

            assertThat(bob.closed()).isEqualTo("4400 bad-frame");
        }
    }

    @Test
    void shouldRefuseBinaryAndLargeFrames() {
        String show = publicShow();
        try (Chatter bob = enter(show, somebody());
                Chatter carl = enter(show, somebody())) {
            bob.socket().sendBinary(ByteBuffer.wrap(new byte[] {1}), true);
            assertThat(bob.closed()).isEqualTo("1003 ");
            carl.socket().sendText("x".repeat(5_000), true);
            assertThat(carl.closed()).startsWith("1009");
        }
    }
}
