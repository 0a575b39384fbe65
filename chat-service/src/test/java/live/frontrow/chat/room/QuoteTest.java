package live.frontrow.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.chat.emoji.EmojiBoard;
import live.frontrow.chat.log.Author;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.pulse.Pulse;
import org.junit.jupiter.api.Test;

/** What was taken away is not told by what answers it, nor by what was pinned. */
class QuoteTest {

    private static final Instant AT = Instant.parse("2026-11-28T19:30:00Z");

    private final LogEntry.Message bad = message("troll", "Bad", null);
    private final LogEntry.Message answer = message("alice", "Stop it", bad);
    private final List<LogEntry> ways = List.of(
            new LogEntry.Deletion(bad.id(), LogEntry.By.MODERATOR, "mona", AT),
            new LogEntry.Purge("troll", "mona", AT),
            new LogEntry.Ban("troll", true, "mona", null, AT));

    private final FakeLoop loop = new FakeLoop();
    private Room room = room();
    private long seq = 99;

    @Test
    void shouldNotTellWhatAnAnswerQuoted() {
        for (LogEntry gone : ways) {
            begin(bad, answer, gone);
            FakeGuest late = enter(Remembered.NOTHING);
            assertThat(late.heard()).containsExactly("Stop it");
            assertThat(quote(late)).isEqualTo(blank());
            assertThat(late.frames().get(2).getLong("prev")).isEqualTo(100);
        }
    }

    @Test
    void shouldNotTellItInAnAnswerThatComesLater() {
        begin(bad, ways.getFirst(), answer);
        assertThat(quote(enter(Remembered.NOTHING))).isEqualTo(blank());
    }

    @Test
    void shouldNotTellItInWhatOnlyModeratorsSee() {
        LogEntry.Message held = new LogEntry.Message(
                answer.id(),
                AT,
                answer.author(),
                answer.text(),
                answer.replyTo(),
                new LogEntry.Held(LogEntry.Reason.FIRST, null));
        begin(bad, held, ways.getFirst());
        FakeGuest moderator = new FakeGuest("mona");
        moderator.moderates = true;
        moderator.join(room, null);
        loop.pass(Tempo.TICK);
        JsonObject seen = moderator.frames().get(2);
        assertThat(seen.getString("type")).isEqualTo("held");
        assertThat(seen.getJsonObject("message").getJsonObject("replyTo")).isEqualTo(blank());
    }

    @Test
    void shouldNotTellItInWhatIsPinned() {
        for (LogEntry gone : ways) {
            begin(bad, answer, new LogEntry.Pin(answer, "mona", AT), gone);
            FakeGuest late = enter(Remembered.NOTHING);
            assertThat(late.frames().getFirst().getJsonObject("pinned").getJsonObject("replyTo"))
                    .isEqualTo(blank());
            assertThat(late.frames().get(3).getJsonObject("message").getJsonObject("replyTo"))
                    .isEqualTo(blank());
        }
    }

    @Test
    void shouldNotEvenTellWhomAnAnswerAnsweredWhenThatPersonWasErased() {
        begin(bad, answer, new LogEntry.Pin(answer, "mona", AT), new LogEntry.Erasure("troll", AT));
        FakeGuest late = enter(Remembered.NOTHING);
        JsonObject nobody = blank().copy().put("name", "");
        assertThat(quote(late)).isEqualTo(nobody);
        assertThat(late.frames().getFirst().getJsonObject("pinned").getJsonObject("replyTo"))
                .isEqualTo(nobody);
        assertThat(late.frames()).contains(JsonObject.of("type", "purged", "seq", 103, "prev", 102, "person", "troll"));

        // Nor when what was answered is not here any more.
        begin(answer, new LogEntry.Erasure("troll", AT));
        assertThat(quote(enter(Remembered.NOTHING))).isEqualTo(nobody);

        // Nor in an answer that was on its way.
        begin(bad, new LogEntry.Erasure("troll", AT), answer);
        assertThat(quote(enter(Remembered.NOTHING))).isEqualTo(nobody);
    }

    @Test
    void shouldNotShowAgainThatItWasPinned() {
        for (LogEntry gone : ways) {
            begin(new LogEntry.Pin(bad, "mona", AT), gone);
            FakeGuest late = enter(Remembered.NOTHING);
            assertThat(late.frames().get(1))
                    .isEqualTo(new JsonObject("{\"type\":\"pinned\",\"seq\":100,\"prev\":99,\"message\":null}"));
        }
    }

    @Test
    void shouldNotBelieveAnArchiveThatIsBehind() {
        begin(ways.getFirst());
        FakeGuest one = enter(new Remembered(null, null, answer));
        assertThat(one.frames().getFirst().getJsonObject("pinned").getJsonObject("replyTo"))
                .isEqualTo(blank());
        begin(ways.getFirst());
        FakeGuest other = enter(new Remembered(null, null, bad));
        assertThat(other.frames().getFirst().getValue("pinned")).isNull();
    }

    private void begin(LogEntry... entries) {
        room = room();
        seq = 99;
        for (LogEntry entry : entries) {
            room.append(++seq, Optional.of(entry));
        }
        loop.pass(Tempo.TICK);
    }

    private FakeGuest enter(Remembered remembered) {
        FakeGuest guest = new FakeGuest("bob");
        guest.remembered = remembered;
        guest.join(room, null);
        loop.pass(Tempo.TICK);
        return guest;
    }

    private Room room() {
        return new Room("show", 0, "topic", 99, loop, new Pulse("show", loop::millis), new EmojiBoard());
    }

    private JsonObject blank() {
        return JsonObject.of("id", bad.id().toString(), "name", "troll", "text", "");
    }

    private static JsonObject quote(FakeGuest guest) {
        return guest.frames().stream()
                .filter(frame -> frame.getString("type").equals("message"))
                .findFirst()
                .orElseThrow()
                .getJsonObject("replyTo");
    }

    private static LogEntry.Message message(String author, String text, LogEntry.Message answered) {
        LogEntry.Quote quote = answered == null
                ? null
                : new LogEntry.Quote(answered.id(), answered.author().name(), answered.text());
        return new LogEntry.Message(UUID.randomUUID(), AT, new Author(author, author, List.of()), text, quote);
    }
}
