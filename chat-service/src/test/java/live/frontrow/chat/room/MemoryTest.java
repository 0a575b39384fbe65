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
import live.frontrow.chat.log.Settings;
import live.frontrow.chat.pulse.Pulse;
import org.junit.jupiter.api.Test;

/** What holds in a room besides what was said. */
class MemoryTest {

    private static final Instant AT = Instant.parse("2026-11-28T19:30:00Z");
    private static final Settings SLOW = new Settings(30, true, false, Settings.Links.MEMBERS, 10, 0, false);

    private final FakeLoop loop = new FakeLoop();
    private final Room room = new Room("show", 0, "topic", 99, loop, new Pulse("show", loop::millis), new EmojiBoard());
    private long seq = 99;

    @Test
    void shouldTellEverybodyTheWholeSettings() {
        FakeGuest guest = enter("alice", Remembered.NOTHING);

        say(new LogEntry.Setting(SLOW, "moderator", AT));

        JsonObject whole = new JsonObject("""
                {"slowSeconds":30,"membersOnly":true,"emojiOnly":false,"links":"members","minAccountMinutes":10,
                 "delaySeconds":0,"holdFirst":false}""");
        assertThat(guest.frames().getLast())
                .isEqualTo(JsonObject.of("type", "settings", "seq", 100, "prev", 99, "settings", whole));
        assertThat(state("bob").getJsonObject("settings")).isEqualTo(whole);
    }

    @Test
    void shouldBelieveTheLogRatherThanWhoeverComesIn() {
        Settings old = new Settings(5, false, false, null, 0, 0, false);
        LogEntry.Message message = message("alice", "Rules");
        enter("alice", new Remembered(null, old, message));
        assertThat(room.settings()).isEqualTo(old);
        assertThat(state("bob").getJsonObject("pinned").getString("text")).isEqualTo("Rules");

        say(new LogEntry.Setting(SLOW, "moderator", AT));
        say(new LogEntry.Pin(null, "moderator", AT));
        enter("carl", new Remembered(null, old, message));

        assertThat(room.settings()).isEqualTo(SLOW);
        assertThat(state("bob").getValue("pinned")).isNull();
    }

    @Test
    void shouldShowOneMessageAboveTheOthers() {
        FakeGuest guest = enter("alice", Remembered.NOTHING);
        LogEntry.Message message = message("alice", "Be kind");

        say(new LogEntry.Pin(message, "moderator", AT));
        assertThat(guest.frames().getLast()).isEqualTo(new JsonObject("""
                        {"type":"pinned","seq":100,"prev":99,"message":{"id":"%s","at":"2026-11-28T19:30:00Z",
                         "author":{"id":"alice","name":"alice","badges":[]},"text":"Be kind"}}""".formatted(message.id())));

        say(new LogEntry.Pin(null, "moderator", AT));
        assertThat(guest.frames().getLast())
                .isEqualTo(new JsonObject("{\"type\":\"pinned\",\"seq\":101,\"prev\":100,\"message\":null}"));
    }

    @Test
    void shouldPinNothingThatIsGone() {
        for (LogEntry gone : List.of(
                new LogEntry.Purge("alice", "moderator", AT), new LogEntry.Ban("alice", true, "moderator", null, AT))) {
            say(new LogEntry.Pin(message("alice", "Be kind"), "moderator", AT));
            say(gone);
            assertThat(state("bob").getValue("pinned")).isNull();
        }
        LogEntry.Message message = message("alice", "Oops");
        say(message);
        say(new LogEntry.Pin(message, "moderator", AT));
        say(new LogEntry.Deletion(message.id(), LogEntry.By.AUTHOR, "alice", AT));
        assertThat(state("bob").getValue("pinned")).isNull();

        FakeGuest guest = enter("alice", Remembered.NOTHING);
        say(new LogEntry.Pin(message, "moderator", AT));
        assertThat(state("bob").getValue("pinned")).isNull();
        assertThat(guest.frames().getLast().getString("type")).isEqualTo("skip");
    }

    @Test
    void shouldTellWhatChangedAboutSomebodyOnce() {
        FakeGuest alice = enter("alice", Remembered.NOTHING);
        FakeGuest bob = enter("bob", Remembered.NOTHING);
        Instant until = Instant.now().plusSeconds(60);
        say(new LogEntry.Mute("alice", until, "moderator", null, AT));

        room.sweep();
        loop.pass(Tempo.TICK);
        room.sweep();
        loop.pass(Tempo.TICK);

        assertThat(told(alice)).containsExactly(JsonObject.of("id", "alice", "mutedUntil", until.toString()));
        assertThat(told(bob)).isEmpty();
    }

    @Test
    void shouldKnowWhenSomebodyWroteLast() {
        LogEntry.Message first = message("alice", "One");
        LogEntry.Message second =
                new LogEntry.Message(UUID.randomUUID(), AT.plusSeconds(3), first.author(), "Two", null);
        say(first);
        room.writes(second);

        assertThat(room.lastWrote("alice", UUID.randomUUID())).contains(AT.plusSeconds(3));
        assertThat(room.lastWrote("alice", second.id())).isEmpty();
        assertThat(room.lastWrote("bob", second.id())).isEmpty();
    }

    private JsonObject state(String person) {
        return enter(person, Remembered.NOTHING).frames().getFirst();
    }

    private FakeGuest enter(String person, Remembered remembered) {
        FakeGuest guest = new FakeGuest(person);
        guest.remembered = remembered;
        guest.join(room, null);
        loop.pass(Tempo.TICK);
        return guest;
    }

    private void say(LogEntry entry) {
        room.append(++seq, Optional.of(entry));
        loop.pass(Tempo.TICK);
    }

    private static List<JsonObject> told(FakeGuest guest) {
        return guest.frames().stream()
                .filter(frame -> frame.getString("type").equals("me"))
                .map(frame -> frame.getJsonObject("me"))
                .toList();
    }

    private static LogEntry.Message message(String author, String text) {
        return new LogEntry.Message(UUID.randomUUID(), AT, new Author(author, author, List.of()), text, null);
    }
}
