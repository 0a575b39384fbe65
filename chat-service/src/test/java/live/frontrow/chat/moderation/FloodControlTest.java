package live.frontrow.chat.moderation;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.database.Rows;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** Told, muted, shown out. */
@QuarkusTest
class FloodControlTest extends ChatTest {

    private final String person = UUID.randomUUID().toString();
    private final String spammer = TestIdentity.person(person, "Sue Spammer", "sue");

    @Inject
    Pool pool;

    @Test
    void shouldTellWhoeverSaysTheSameAgain() {
        String show = publicShow();
        try (Chatter sue = enter(show, spammer);
                Chatter creator = enter(show, TestIdentity.creator())) {
            sue.write("message-1", "Buy now");
            assertThat(sue.write("message-2", "BUY  NOW").getString("code")).isEqualTo("duplicate");
            assertThat(sue.write("message-1", "Buy now").getString("type")).isEqualTo("ack");
            sue.write("emoji-01", "\ud83d\ude80");
            assertThat(sue.write("emoji-02", "\ud83d\ude80").getString("type")).isEqualTo("ack");
            creator.write("message-1", "Welcome");
            assertThat(creator.write("message-2", "Welcome").getString("type")).isEqualTo("ack");
        }
    }

    @Test
    void shouldMuteWhoeverGoesOnAndThenShowThemOut() {
        String show = publicShow();
        try (Chatter sue = enter(show, spammer);
                Chatter alice = enter(show, alice())) {
            Instant before = Instant.now();
            sue.write("message-0", "Buy now");
            IntStream.rangeClosed(1, 5).forEach(i -> sue.write("message-" + i, "Buy now"));

            JsonObject muted = alice.await("muted");
            assertThat(muted.getString("person")).isEqualTo(person);
            assertThat(Instant.parse(muted.getString("until")))
                    .isBetween(before.plusSeconds(29), Instant.now().plusSeconds(30));
            await().untilAsserted(() -> assertThat(actors(show)).containsExactly("nobody"));

            List<String> answers = IntStream.rangeClosed(6, 20)
                    .mapToObj(i -> sue.write("message-" + i, "Buy now").getString("code"))
                    .toList();
            assertThat(answers.subList(0, 14)).isSubsetOf("muted", "duplicate").contains("muted");
            assertThat(answers.getLast()).isEqualTo("flooding");
            assertThat(sue.closed()).isEqualTo("4429 flooding");
            assertThat(alice.texts()).containsExactly("Buy now");
        }
    }

    private List<String> actors(String show) {
        return Rows.all(
                pool.preparedQuery("select coalesce(actor, 'nobody') as actor from mute where show = $1")
                        .execute(Tuple.of(UUID.fromString(show)))
                        .await()
                        .atMost(AT_MOST),
                row -> row.getString("actor"));
    }
}
