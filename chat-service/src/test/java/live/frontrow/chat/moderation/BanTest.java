package live.frontrow.chat.moderation;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PersonBlocked;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** Who is banned is gone everywhere. */
@QuarkusTest
class BanTest extends ChatTest {

    private final String person = UUID.randomUUID().toString();
    private final String troll = TestIdentity.person(person, "Tom Troll", "tom");

    @Test
    void shouldShowSomebodyOutAndTellTheOtherServices() {
        // Given
        String show = publicShow();
        try (Chatter alice = enter(show, alice());
                Chatter creator = enter(show, TestIdentity.creator());
                Chatter tom = enter(show, troll);
                EventProbe events = EventProbe.of(EventType.PERSON_BLOCKED)) {
            tom.write("message-1", "Boo");
            alice.message("Boo");

            // When: twice, as a client does that got no answer
            JsonObject ban = JsonObject.of("type", "ban", "person", person, "reason", "rude");
            JsonObject ack = order(creator, ban);
            assertThat(order(creator, ban).getString("type")).isEqualTo("ack");

            // Then
            JsonObject banned = alice.await("banned");
            assertThat(banned.getString("person")).isEqualTo(person);
            assertThat(banned.getBoolean("banned")).isTrue();
            assertThat(banned.getLong("seq")).isEqualTo(ack.getLong("seq"));
            assertThat(banned.containsKey("reason")).isFalse();
            assertThat(tom.closed()).isEqualTo("4403 blocked");
            awaitAnswer(show, troll, 403, "blocked");
            await().untilAsserted(() -> assertThat(historyOf(show)).isEmpty());

            // When
            JsonObject unban = JsonObject.of("type", "unban", "person", person);
            assertThat(order(creator, unban).getString("type")).isEqualTo("ack");
            assertThat(order(creator, unban).getString("type")).isEqualTo("ack");

            // Then
            alice.await(frame -> "banned".equals(frame.getString("type")) && !frame.getBoolean("banned"));
            awaitAnswer(show, troll, 200, null);
            assertThat(told(events)).containsExactly("1 true", "2 false");
        }
    }

    @Test
    void shouldLeaveModeratorsToTheCreator() {
        String show = publicShow();
        String mona = UUID.randomUUID().toString();
        moderator(mona);
        moderator(person);
        try (Chatter moderator = enter(show, TestIdentity.person(mona, "Mona", "mona"));
                Chatter alice = enter(show, alice());
                EventProbe events = EventProbe.of(EventType.PERSON_BLOCKED)) {
            JsonObject ban = JsonObject.of("type", "ban", "person", person);
            assertThat(order(alice, ban).getString("code")).isEqualTo("forbidden");
            assertThat(order(moderator, ban).getString("code")).isEqualTo("forbidden");
            assertThat(order(moderator, ban.copy().put("person", mona)).getString("code"))
                    .isEqualTo("forbidden");
            String stranger = UUID.randomUUID().toString();
            assertThat(order(moderator, ban.copy().put("person", stranger)).getString("type"))
                    .isEqualTo("ack");
            await().untilAsserted(() -> assertThat(events.events(stranger)).hasSize(1));
            assertThat(events.events(person)).isEmpty();
            assertThat(events.events(mona)).isEmpty();
        }
    }

    @Test
    void shouldLetNobodyKeepOrderAgainstTheCreator() {
        String show = publicShow();
        moderator(person);
        try (Chatter moderator = enter(show, troll);
                Chatter creator = enter(show, TestIdentity.creator());
                EventProbe events = EventProbe.of(EventType.PERSON_BLOCKED)) {
            creator.write("message-1", "Welcome");
            moderator.message("Welcome");
            List.of(
                            JsonObject.of("type", "ban"),
                            JsonObject.of("type", "unban"),
                            JsonObject.of("type", "purge"),
                            JsonObject.of("type", "mute", "seconds", 600))
                    .forEach(each -> assertThat(order(moderator, each.put("person", TestIdentity.CREATOR))
                                    .getString("code"))
                            .isEqualTo("forbidden"));
            assertThat(order(creator, JsonObject.of("type", "purge", "person", TestIdentity.CREATOR))
                            .getString("type"))
                    .isEqualTo("ack");
            assertThat(events.events(TestIdentity.CREATOR)).isEmpty();
        }
        as(TestIdentity.creator())
                .get("/api/v1/chat/people/" + TestIdentity.CREATOR)
                .then()
                .statusCode(200)
                .body("creator", equalTo(true));
    }

    private List<String> told(EventProbe events) {
        return events.events(person).stream()
                .map(event -> (PersonBlocked) event.data())
                .map(change -> change.version() + " " + change.blocked())
                .toList();
    }
}
