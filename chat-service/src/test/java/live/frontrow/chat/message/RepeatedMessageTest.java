package live.frontrow.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** Messages that come again, from whoever did not hear that they arrived. */
@QuarkusTest
class RepeatedMessageTest extends ChatTest {

    @Test
    void shouldBeAcknowledgedWhateverChangedSince() {
        String show = publicShow();
        String person = UUID.randomUUID().toString();
        String token = TestIdentity.person(person, "Bob Brown", "bob");
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter bob = enter(show, token)) {
            JsonObject first = bob.write("message-1", "Once");
            bob.message("Once");
            order(creator, JsonObject.of("type", "mute", "person", person, "seconds", 600));
            bob.await("muted");
            try (Chatter again = enter(show, token)) {
                assertThat(again.write("message-2", "Twice").getString("code")).isEqualTo("muted");
                assertThat(again.write("message-1", "Once")).isEqualTo(first);
            }
        }
    }
}
