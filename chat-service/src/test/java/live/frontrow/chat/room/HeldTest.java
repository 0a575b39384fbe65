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

/** Messages that only moderators see at first. */
class HeldTest {

    private static final Instant AT = Instant.parse("2026-11-28T19:30:00Z");

    private final FakeLoop loop = new FakeLoop();
    private final Room room = new Room("show", 0, "topic", 99, loop, new Pulse("show", loop::millis), new EmojiBoard());
    private final LogEntry.Message first = held("alice", "Hello", LogEntry.Reason.FIRST, null);
    private final LogEntry.Message delayed = held("alice", "Hello", LogEntry.Reason.DELAY, AT.plusSeconds(10));
    private long seq = 99;

    @Test
    void shouldShowAHeldMessageToModeratorsOnly() {
        FakeGuest moderator = enter("mona", true);
        FakeGuest guest = enter("bob", false);

        say(first);

        assertThat(moderator.frames().getLast()).isEqualTo(new JsonObject("""
                        {"type":"held","seq":100,"prev":99,"reason":"first","message":{"id":"%s",
                         "at":"2026-11-28T19:30:00Z","author":{"id":"alice","name":"alice","badges":[]},"text":"Hello"}}""".formatted(first.id())));
        assertThat(guest.frames().getLast()).isEqualTo(JsonObject.of("type", "skip", "seq", 100, "prev", 99));
    }

    @Test
    void shouldShowItToEverybodyWhereItWasReleased() {
        FakeGuest moderator = enter("mona", true);
        FakeGuest guest = enter("bob", false);
        say(first);
        say(message("bob", "Before"));

        say(new LogEntry.Release(first.released(), "mona", AT));
        say(new LogEntry.Release(first.released(), null, AT));

        assertThat(guest.heard()).containsExactly("Before", "Hello");
        assertThat(moderator.heard()).containsExactly("Before", "Hello");
        assertThat(guest.frames().getLast()).isEqualTo(JsonObject.of("type", "skip", "seq", 103, "prev", 102));
        FakeGuest late = enter("lena", true);
        assertThat(late.heard()).containsExactly("Before", "Hello");
        assertThat(types(late)).containsExactly("state", "skip", "message", "message", "skip");
        assertThat(room.said(first.id()).orElseThrow().seq()).isEqualTo(102);
    }

    @Test
    void shouldNeverShowWhatWasTakenAwayMeanwhile() {
        for (LogEntry gone : ways()) {
            Room other = new Room("show", 0, "topic", 99, loop, new Pulse("show", loop::millis), new EmojiBoard());
            FakeGuest guest = new FakeGuest("bob").join(other, null);
            other.append(100, Optional.of(delayed));
            other.append(101, Optional.of(gone));
            other.append(102, Optional.of(new LogEntry.Release(delayed.released(), "mona", AT)));
            loop.pass(Tempo.TICK);
            assertThat(guest.heard()).isEmpty();
        }
    }

    @Test
    void shouldRememberWhatIsGoneThoughItNeverSawIt() {
        FakeGuest guest = enter("bob", false);
        say(new LogEntry.Deletion(first.id(), LogEntry.By.MODERATOR, "mona", AT));
        say(new LogEntry.Release(first.released(), "mona", AT));
        say(first.released());
        assertThat(guest.heard()).isEmpty();
    }

    @Test
    void shouldShowAReleasedMessageThatItNeverSawHeld() {
        FakeGuest guest = enter("bob", false);
        say(new LogEntry.Release(first.released(), "mona", AT));
        assertThat(guest.heard()).containsExactly("Hello");
        assertThat(room.shown("alice")).isTrue();
    }

    @Test
    void shouldNotReleaseWhatIsGoneThoughItHasForgottenIt() {
        for (LogEntry gone : ways()) {
            RoomLog log = new RoomLog(99);
            log.append(100, Optional.of(delayed));
            log.append(101, Optional.of(gone));
            long last = 101;
            while (log.ring().floor() < 101) {
                log.append(++last, Optional.of(message("bob", "x".repeat(50_000))));
            }
            assertThat(log.said(delayed.id())).isEmpty();

            assertThat(log.overdue(AT.plusSeconds(60))).isEmpty();
            log.append(last + 1, Optional.of(new LogEntry.Release(delayed.released(), null, AT)));
            log.append(last + 2, Optional.of(delayed.released()));

            assertThat(log.said(delayed.id())).isEmpty();
        }
    }

    @Test
    void shouldNotReleaseOrPinWhatWasTakenAwayThoughItNeverSawIt() {
        for (LogEntry gone : ways()) {
            RoomLog log = new RoomLog(99);
            log.append(100, Optional.of(gone));
            log.append(101, Optional.of(new LogEntry.Release(delayed.released(), "mona", AT)));
            log.append(102, Optional.of(new LogEntry.Pin(delayed.released(), "mona", AT)));
            assertThat(log.said(delayed.id())).isEmpty();
            assertThat(log.memory().pinned()).isNull();

            LogEntry.Message later =
                    new LogEntry.Message(UUID.randomUUID(), AT.plusMillis(1), delayed.author(), "Sorry", null);
            log.append(103, Optional.of(new LogEntry.Release(later, "mona", AT)));
            log.append(104, Optional.of(new LogEntry.Pin(later, "mona", AT)));
            assertThat(log.said(later.id())).isPresent();
            assertThat(log.memory().pinned()).isEqualTo(later);
        }
    }

    @Test
    void shouldKnowWhoHasBeenSeen() {
        say(first);
        assertThat(room.shown("alice")).isFalse();
        say(message("bob", "Hi"));
        assertThat(room.shown("bob")).isTrue();
        say(held("bob", "Again", LogEntry.Reason.DELAY, AT));
        assertThat(room.shown("bob")).isTrue();
    }

    @Test
    void shouldNameWhatNobodyReleased() {
        LogEntry.Message delayed = held("bob", "Soon", LogEntry.Reason.DELAY, AT.plusSeconds(10));
        LogEntry.Message gone = held("carl", "Never", LogEntry.Reason.DELAY, AT.plusSeconds(10));
        say(first);
        say(delayed);
        say(gone);
        say(new LogEntry.Purge("carl", "mona", AT));

        assertThat(room.overdue(AT.plusSeconds(9))).isEmpty();
        assertThat(room.overdue(AT.plusSeconds(10))).containsExactly(delayed);
        assertThat(room.overdue(AT.plusSeconds(11))).isEmpty();
        assertThat(room.overdue(AT.plusSeconds(20))).containsExactly(delayed);
        say(new LogEntry.Release(delayed.released(), null, AT));
        assertThat(room.overdue(AT.plusSeconds(60))).isEmpty();
    }

    private FakeGuest enter(String person, boolean moderates) {
        FakeGuest guest = new FakeGuest(person);
        guest.moderates = moderates;
        guest.join(room, null);
        loop.pass(Tempo.TICK);
        return guest;
    }

    /** How Alice's delayed message is taken away. */
    private List<LogEntry> ways() {
        return List.of(
                new LogEntry.Deletion(delayed.id(), LogEntry.By.MODERATOR, "mona", AT),
                new LogEntry.Purge("alice", "mona", AT),
                new LogEntry.Ban("alice", true, "mona", null, AT));
    }

    private void say(LogEntry entry) {
        room.append(++seq, Optional.of(entry));
        loop.pass(Tempo.TICK);
    }

    private static List<String> types(FakeGuest guest) {
        return guest.frames().stream().map(frame -> frame.getString("type")).toList();
    }

    private static LogEntry.Message message(String author, String text) {
        return new LogEntry.Message(UUID.randomUUID(), AT, new Author(author, author, List.of()), text, null);
    }

    private static LogEntry.Message held(String author, String text, LogEntry.Reason reason, Instant until) {
        return new LogEntry.Message(
                UUID.randomUUID(),
                AT,
                new Author(author, author, List.of()),
                text,
                null,
                new LogEntry.Held(reason, until));
    }
}
