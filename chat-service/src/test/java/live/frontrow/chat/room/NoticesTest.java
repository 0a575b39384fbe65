package live.frontrow.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import live.frontrow.chat.emoji.EmojiBoard;
import live.frontrow.chat.log.Author;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.pulse.Pulse;
import org.junit.jupiter.api.Test;

/** What a room tells of its pulse, and how often. */
class NoticesTest {

    private final FakeLoop loop = new FakeLoop();
    private final Pulse pulse = new Pulse("show", loop::millis);
    private final Room room = new Room("show", 0, "topic", 99, loop, pulse, new EmojiBoard());

    @Test
    void shouldTellTheNewestNumberOfPeopleEveryTwoSeconds() {
        FakeGuest alice = seated("alice");
        loop.pass(Notices.PRESENCE_EVERY);
        int before = alice.texts.size();

        IntStream.range(0, 50).forEach(i -> new FakeGuest("guest " + i).join(room, null));
        loop.pass(Notices.PRESENCE_EVERY - 1);
        IntStream.range(50, 100).forEach(i -> new FakeGuest("guest " + i).join(room, null));
        loop.pass(Notices.PRESENCE_EVERY);

        assertThat(alice.texts.subList(before, alice.texts.size()))
                .containsExactly("{\"type\":\"presence\",\"people\":51}", "{\"type\":\"presence\",\"people\":101}");
    }

    @Test
    void shouldTellOnlyTheNewestTotalsAtMostFiveTimesASecond() {
        FakeGuest alice = seated("alice");
        loop.pass(Notices.PRESENCE_EVERY);
        int before = alice.texts.size();
        UUID source = UUID.randomUUID();

        for (long i = 1; i <= 100; i++) {
            pulse.take(source, Map.of("👏", i));
            loop.pass(10);
        }
        loop.pass(Notices.REACTIONS_EVERY);

        assertThat(applause(alice, before)).containsExactly(1L, 21L, 42L, 63L, 84L, 100L);
        int quiet = alice.texts.size();
        pulse.take(source, Map.of("👏", 99L));
        loop.pass(20_000);
        assertThat(alice.texts).hasSize(quiet);
    }

    @Test
    void shouldGiveWhoeverReadsSlowlyOnlyTheNewestTotals() {
        FakeGuest alice = seated("alice");
        loop.pass(Notices.PRESENCE_EVERY);
        alice.reads = false;
        UUID source = UUID.randomUUID();
        int before = alice.texts.size();

        for (long i = 1; i <= 10; i++) {
            pulse.take(source, Map.of("👏", i));
            loop.pass(Notices.REACTIONS_EVERY);
        }
        alice.readOn();
        loop.pass(Notices.REACTIONS_EVERY);

        assertThat(applause(alice, before)).containsExactly(1L, 10L);
    }

    @Test
    void shouldSendNewestFramesAndMessagesInOneText() {
        FakeGuest alice = seated("alice");
        FakeGuest bob = seated("bob");
        loop.pass(Notices.PRESENCE_EVERY);

        pulse.take(UUID.randomUUID(), Map.of("🎉", 3L));
        room.append(100, Optional.of(said("One")));
        loop.settle();

        assertThat(bob.texts.getLast())
                .contains("\"One\"}\n{\"type\":\"reactions\"")
                .contains("\"🎉\":3");
        assertThat(alice.texts.getLast()).isSameAs(bob.texts.getLast());
    }

    private static List<Long> applause(FakeGuest guest, int since) {
        return guest.texts.subList(since, guest.texts.size()).stream()
                .map(text -> new JsonObject(text).getJsonObject("totals").getLong("👏"))
                .toList();
    }

    private FakeGuest seated(String person) {
        FakeGuest guest = new FakeGuest(person).join(room, null);
        loop.pass(Tempo.TICK);
        return guest;
    }

    private static LogEntry said(String text) {
        Author author = new Author("alice", "Alice", List.of());
        return new LogEntry.Message(UUID.randomUUID(), Instant.EPOCH, author, text, null);
    }
}
