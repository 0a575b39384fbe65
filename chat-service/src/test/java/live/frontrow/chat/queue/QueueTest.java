package live.frontrow.chat.queue;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** What waits for a moderator. */
@QuarkusTest
class QueueTest extends ChatTest {

    private final String person = UUID.randomUUID().toString();
    private final String bob = TestIdentity.person(person, "Bob Brown", "bob");

    @Test
    void shouldShowWhatViewersReported() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice());
                Chatter viewer = enter(show, bob);
                Chatter anybody = enter(show, TestIdentity.anonymous())) {
            String message = alice.write("message-1", "Nasty").getString("message");
            viewer.message("Nasty");

            JsonObject report = JsonObject.of("type", "report", "message", message, "reason", "rude");
            assertThat(order(viewer, report).getString("type")).isEqualTo("ack");
            assertThat(order(viewer, report).getString("type")).isEqualTo("ack");
            assertThat(order(anybody, report).getString("code")).isEqualTo("unauthenticated");

            Map<String, Object> item = awaitQueue(show, 1).getFirst();
            assertThat(item.get("held")).isEqualTo(false);
            assertThat(item.get("message")).extracting("id").isEqualTo(message);
            assertThat((List<?>) item.get("reports")).singleElement().satisfies(each -> {
                assertThat(each).extracting("reason").isEqualTo("rude");
                assertThat(each).extracting("by").isEqualTo(Map.of("id", person, "name", "Bob Brown"));
            });
            assertThat(alice.frames()).noneMatch(frame -> frame.encode().contains("rude"));

            dismiss(message, TestIdentity.creator(), 204);
            awaitQueue(show, 0);
            order(viewer, report);
            awaitQueue(show, 0);
        }
    }

    @Test
    void shouldForgetWhatWasTakenAway() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter viewer = enter(show, bob)) {
            String message = creator.write("message-1", "Mistake").getString("message");
            viewer.message("Mistake");
            order(viewer, JsonObject.of("type", "report", "message", message));
            awaitQueue(show, 1);

            order(creator, JsonObject.of("type", "delete", "message", message));

            awaitQueue(show, 0);
            viewer.await("deleted");
            assertThat(order(viewer, JsonObject.of("type", "report", "message", message))
                            .getString("code"))
                    .isEqualTo("not-found");
        }
    }

    @Test
    void shouldShowWhatIsHeld() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter newcomer = enter(show, bob)) {
            order(creator, JsonObject.of("type", "settings", "settings", JsonObject.of("holdFirst", true)));
            newcomer.await("settings");
            String message = newcomer.write("message-1", "Hello").getString("message");

            Map<String, Object> item = awaitQueue(show, 1).getFirst();
            assertThat(item.get("held")).isEqualTo(true);
            assertThat(item.get("reports")).isEqualTo(List.of());
            assertThat(item.get("message")).extracting("text").isEqualTo("Hello");

            order(creator, JsonObject.of("type", "approve", "message", message));
            awaitQueue(show, 0);
        }
    }

    @Test
    void shouldBeWorkedOffAlsoAfterTheEnd() {
        String show = publicShow();
        String message;
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter newcomer = enter(show, bob)) {
            order(creator, JsonObject.of("type", "settings", "settings", JsonObject.of("holdFirst", true)));
            newcomer.await("settings");
            message = newcomer.write("message-1", "Hello").getString("message");
            awaitQueue(show, 1);

            tell(show, false, StreamStatus.ENDED);

            assertThat(newcomer.closed()).isEqualTo("4403 show-over");
            ask(show, bob).then().statusCode(409);
        }
        try (Chatter creator = enter(show, TestIdentity.creator())) {
            assertThat(order(creator, JsonObject.of("type", "reject", "message", message))
                            .getString("type"))
                    .isEqualTo("ack");
            awaitQueue(show, 0);
        }
    }

    @Test
    void shouldBoundWhatOnePersonReports() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter viewer = enter(show, bob)) {
            for (int i = 0; i < 11; i++) {
                String text = "Message " + i;
                String id = "message-" + i;
                String message = await().until(
                                () -> creatorWrites(creator, id, text), ack -> "ack".equals(ack.getString("type")))
                        .getString("message");
                viewer.message(text);
                JsonObject answer = order(viewer, JsonObject.of("type", "report", "message", message));
                assertThat(answer.getString("code")).isEqualTo(i < 10 ? null : "too-many-reports");
            }
            awaitQueue(show, 10);
        }
    }

    @Test
    void shouldBeForModeratorsOnly() {
        for (String token : List.of(alice(), TestIdentity.anonymous())) {
            as(token).get("/api/v1/chat/queue").then().statusCode(403);
            dismiss(UUID.randomUUID().toString(), token, 403);
        }
    }

    private static JsonObject creatorWrites(Chatter creator, String id, String text) {
        int before = creator.frames().size();
        creator.send(JsonObject.of("type", "send", "id", id, "text", text));
        return await().until(
                        () -> creator.frames().stream()
                                .skip(before)
                                .filter(frame -> id.equals(frame.getString("id"))
                                        && List.of("ack", "error").contains(frame.getString("type")))
                                .findFirst()
                                .orElse(null),
                        answer -> answer != null);
    }

    private static void dismiss(String message, String token, int status) {
        as(token).delete("/api/v1/chat/queue/" + message + "/reports").then().statusCode(status);
    }

    /** What waits in a show's room, once it is so much. */
    private static List<Map<String, Object>> awaitQueue(String show, int count) {
        return await().until(
                        () -> as(TestIdentity.creator())
                                .get("/api/v1/chat/queue")
                                .jsonPath()
                                .getList("items.findAll { it.show == '" + show + "' }"),
                        items -> items.size() == count);
    }
}
