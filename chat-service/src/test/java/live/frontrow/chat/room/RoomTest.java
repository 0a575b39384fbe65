package live.frontrow.chat.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import live.frontrow.chat.emoji.EmojiBoard;
import live.frontrow.chat.log.Author;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.pulse.Pulse;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final Instant AT = Instant.parse("2026-11-28T19:30:00Z");

    private final FakeLoop loop = new FakeLoop();
    private final Pulse pulse = new Pulse("show", loop::millis);
    private final Room room = new Room("show", 0, "topic", 99, loop, pulse, new EmojiBoard());

    @Test
    void shouldSendAtOnceWhenItIsQuiet() {
        FakeGuest guest = seated("alice");
        loop.pass(Tempo.TICK);

        say(100, "alice", "One");
        loop.settle();

        assertThat(guest.heard()).containsExactly("One");
    }

    @Test
    void shouldHoldUpNothingThatIsSaidAlone() {
        FakeGuest guest = seated("alice");
        loop.pass(Tempo.TICK);
        int before = guest.texts.size();

        for (int i = 0; i < 80; i++) {
            say(100 + i, "alice", "Message " + i);
            loop.settle();
            assertThat(guest.heard()).hasSize(i + 1);
            loop.pass(Tempo.CALM_TICK);
        }
        assertThat(guest.texts.size() - before).isEqualTo(80);
    }

    @Test
    void shouldSendOneTextATickWhenItIsBusy() {
        FakeGuest guest = seated("alice");
        loop.pass(Tempo.TICK);
        int before = guest.texts.size();

        for (int i = 0; i < 80; i++) {
            say(100 + i, "alice", "Message " + i);
            loop.pass(15);
        }
        loop.pass(Tempo.TICK);

        assertThat(guest.heard()).hasSize(80);
        assertThat(guest.texts.size() - before).as("in 1,200 ms").isEqualTo(28);
    }

    @Test
    void shouldWaitLongerWhenMuchIsSaid() {
        FakeGuest guest = seated("alice");
        loop.pass(Tempo.TICK);
        int before = guest.texts.size();

        for (int i = 0; i < 150; i++) {
            say(100 + i, "alice", "Message " + i);
            loop.pass(10);
        }
        loop.pass(Tempo.BUSY_TICK);

        assertThat(guest.heard()).hasSize(150);
        assertThat(guest.texts.size() - before).as("in 1,525 ms").isEqualTo(23);
    }

    @Test
    void shouldNotLetAnAnswerToOneHoldUpWhatIsForAll() {
        FakeGuest alice = seated("alice");
        FakeGuest bob = seated("bob");
        loop.pass(Tempo.TICK);

        room.tell(alice.seat, "{\"type\":\"ack\"}");
        say(100, "alice", "One");
        loop.settle();

        assertThat(alice.texts.get(alice.texts.size() - 2)).isEqualTo("{\"type\":\"ack\"}");
        assertThat(bob.heard()).containsExactly("One");
    }

    @Test
    void shouldTellTheRoomFirst() {
        FakeGuest guest = seated("alice");
        assertThat(guest.frames().getFirst()).isEqualTo(new JsonObject("""
                        {"type":"state","protocol":1,"room":"show","topic":"topic","seq":99,"resumed":false,
                         "me":{"id":"alice"},
                         "settings":{"slowSeconds":0,"membersOnly":false,"emojiOnly":false,"links":"all",
                                     "minAccountMinutes":0,"delaySeconds":0,"holdFirst":false},
                         "pinned":null,"people":1,
                         "reactions":{"👏":0,"❤️":0,"😂":0,"😮":0,"🔥":0,"🎉":0}}"""));
    }

    @Test
    void shouldKnowWhoIsMutedFromTheLogFirst() {
        FakeGuest alice = new FakeGuest("alice");
        alice.remembered = new Remembered(AT.plusSeconds(60), null, null);
        alice.join(room, null);
        mute(100, "bob", AT.plusSeconds(30));
        mute(101, "carl", null);
        FakeGuest carl = new FakeGuest("carl");
        carl.remembered = new Remembered(AT.plusSeconds(60), null, null);
        carl.join(room, null);
        loop.settle();

        assertThat(room.mutedUntil("alice", AT)).contains(AT.plusSeconds(60));
        assertThat(room.mutedUntil("alice", AT.plusSeconds(60))).isEmpty();
        assertThat(room.mutedUntil("bob", AT)).contains(AT.plusSeconds(30));
        assertThat(room.mutedUntil("carl", AT)).isEmpty();
        assertThat(room.mutedUntil("dora", AT)).isEmpty();
    }

    @Test
    void shouldNameTheFrameBefore() {
        FakeGuest guest = seated("alice");
        say(103, "alice", "One");
        say(110, "alice", "Two");
        room.append(111, Optional.empty());
        say(120, "alice", "Three");
        loop.pass(Tempo.TICK);

        assertThat(chain(guest.frames())).containsExactly("99<103", "103<110", "110<111", "111<120");
        assertThat(guest.frames()).contains(JsonObject.of("type", "skip", "seq", 111, "prev", 110));
    }

    @Test
    void shouldIgnoreARecordThatItHas() {
        FakeGuest guest = seated("alice");
        say(100, "alice", "One");
        say(100, "alice", "One again");
        say(99, "alice", "Before");
        loop.pass(Tempo.TICK);
        assertThat(guest.heard()).containsExactly("One");
    }

    @Test
    void shouldShowARepeatedMessageOnce() {
        FakeGuest guest = seated("alice");
        LogEntry.Message message = message("alice", "Once");
        room.append(100, Optional.of(message));
        room.append(101, Optional.of(message));
        loop.pass(Tempo.TICK);
        assertThat(guest.heard()).containsExactly("Once");
        assertThat(guest.frames().getLast().getString("type")).isEqualTo("skip");
    }

    @Test
    void shouldGoOnFromAnyPositionWithoutGapOrRepetition() {
        // Given
        IntStream.range(0, 300).forEach(i -> say(100 + 3 * i, "alice", "Message " + i));
        loop.pass(Tempo.TICK);

        // When / Then
        for (int seen = 0; seen < 300; seen += 37) {
            FakeGuest guest = new FakeGuest("bob").join(room, new Resume("topic", 100 + 3 * seen));
            loop.pass(Tempo.TICK);
            assertThat(guest.frames().getFirst().getBoolean("resumed")).isTrue();
            assertThat(guest.heard())
                    .containsExactlyElementsOf(IntStream.range(seen + 1, 300)
                            .mapToObj(i -> "Message " + i)
                            .toList());
        }
    }

    @Test
    void shouldGreetWithTheStateAndLetWhoeverComesBackHaveTheTextOfAll() {
        say(100, "alice", "One");
        loop.pass(Tempo.TICK);

        FakeGuest fresh = new FakeGuest("bob").join(room, null);
        FakeGuest back = new FakeGuest("carl").join(room, new Resume("topic", 99));
        FakeGuest too = new FakeGuest("dora").join(room, new Resume("topic", 99));
        loop.pass(Tempo.TICK);

        assertThat(fresh.texts.getFirst()).contains("\"state\"", "\"One\"");
        assertThat(back.texts.getFirst()).contains("\"state\"").doesNotContain("\"One\"");
        assertThat(back.heard()).containsExactly("One");
        assertThat(too.texts.get(1)).contains("\"One\"").isSameAs(back.texts.get(1));
    }

    @Test
    void shouldGoOnFromWhereAnotherPodBegan() {
        // Given somebody who came in at 105, where the memory of another pod begins
        say(102, "alice", "Before");
        say(110, "alice", "After");
        loop.pass(Tempo.TICK);

        // When
        FakeGuest guest = new FakeGuest("bob").join(room, new Resume("topic", 105));
        FakeGuest early = new FakeGuest("carl").join(room, new Resume("topic", 100));
        loop.pass(Tempo.TICK);

        // Then
        assertThat(guest.frames().getFirst().getBoolean("resumed")).isTrue();
        assertThat(guest.frames().getFirst().getLong("seq")).isEqualTo(102);
        assertThat(chain(guest.frames())).containsExactly("102<110");
        assertThat(early.frames().getFirst().getLong("seq")).isEqualTo(99);
        assertThat(chain(early.frames())).containsExactly("99<102", "102<110");
    }

    @Test
    void shouldGreetWithTheNewestWhenItCannotGoOn() {
        IntStream.range(0, 80).forEach(i -> say(100 + i, "alice", "Message " + i));
        loop.pass(Tempo.TICK);

        for (Resume resume :
                new Resume[] {null, new Resume("other", 150), new Resume("topic", 98), new Resume("topic", 200)}) {
            FakeGuest guest = new FakeGuest("bob").join(room, resume);
            loop.pass(Tempo.TICK);
            assertThat(guest.frames().getFirst().getBoolean("resumed")).isFalse();
            assertThat(guest.heard())
                    .hasSize(Room.GREETING)
                    .startsWith("Message 30")
                    .endsWith("Message 79");
        }
    }

    @Test
    void shouldHoldOneTextOnlyForWhoeverDoesNotRead() {
        // Given
        FakeGuest slow = seated("slow");
        FakeGuest quick = seated("quick");
        loop.pass(Notices.PRESENCE_EVERY);
        slow.reads = false;
        int before = slow.texts.size();

        // When
        for (int i = 0; i < 100; i++) {
            say(100 + i, "alice", "Message " + i);
            loop.pass(Tempo.TICK);
        }

        // Then
        assertThat(slow.heard()).containsExactly("Message 0");
        assertThat(quick.heard()).hasSize(100);
        slow.readOn();
        loop.pass(Tempo.TICK);
        assertThat(slow.heard()).isEqualTo(quick.heard());
        assertThat(slow.texts.size() - before).isEqualTo(2);
    }

    @Test
    void shouldBoundEachText() {
        FakeGuest slow = seated("slow");
        slow.reads = false;
        say(100, "alice", "Begin");
        loop.pass(Tempo.TICK);
        IntStream.range(0, 1_000).forEach(i -> say(101 + i, "alice", "x".repeat(300)));
        loop.pass(Tempo.TICK);

        slow.readOn();
        loop.pass(1_000);

        assertThat(slow.heard()).hasSize(1_001);
        assertThat(slow.texts).allSatisfy(text -> assertThat(text.length()).isLessThan(Batches.MOST_CHARACTERS));
    }

    @Test
    void shouldCloseWhoeverTheRingHasGonePast() {
        FakeGuest slow = seated("slow");
        slow.reads = false;
        say(100, "alice", "Begin");
        loop.pass(Tempo.TICK);
        IntStream.range(0, 10_000).forEach(i -> say(101 + i, "alice", "x".repeat(300)));
        loop.pass(Tempo.TICK);

        slow.readOn();
        loop.pass(Tempo.TICK);

        assertThat(slow.closed).isEqualTo("SLOW ");
    }

    @Test
    void shouldCloseWhoeverDoesNotTakeAText() {
        FakeGuest slow = seated("slow");
        slow.reads = false;
        say(100, "alice", "Begin");
        loop.pass(Lookout.STUCK_AFTER);
        room.sweep();
        loop.settle();
        assertThat(slow.closed).isNull();

        loop.pass(1);
        room.sweep();
        loop.settle();
        assertThat(slow.closed).isEqualTo("SLOW ");
    }

    @Test
    void shouldAskTheSilentAndCloseThoseWhoDoNotAnswer() {
        FakeGuest alive = seated("alive");
        FakeGuest dead = seated("dead");
        for (int second = 0; second < 60; second++) {
            loop.pass(1_000);
            room.sweep();
            if (alive.frames().getLast().getString("type").equals("ping")) {
                room.heard(alive.seat);
            }
        }
        assertThat(alive.closed).isNull();
        assertThat(alive.frames().stream()
                        .filter(frame -> frame.getString("type").equals("ping")))
                .hasSize(2);
        assertThat(dead.closed).isEqualTo("SILENT ");
    }

    @Test
    void shouldShowOutWhoeverMayNotBeThere() {
        FakeGuest guest = seated("alice");
        guest.refusal = "membership-required";
        room.sweep();
        loop.settle();
        assertThat(guest.closed).isEqualTo("NO_RIGHT membership-required");
        int before = guest.texts.size();
        say(100, "bob", "For members");
        loop.pass(Tempo.TICK);
        assertThat(guest.texts).hasSize(before);
    }

    @Test
    void shouldHaveWhoeverIsInAnotherRoleComeBack() {
        FakeGuest guest = seated("alice");
        room.sweep();
        loop.settle();
        assertThat(guest.closed).isNull();
        guest.current = false;
        room.sweep();
        loop.settle();
        assertThat(guest.frames().getLast()).isEqualTo(JsonObject.of("type", "reconnect", "withinMillis", 0));
        assertThat(guest.closed).isEqualTo("RESTART ");
    }

    @Test
    void shouldNeverShowAMessageAfterItsDeletion() {
        // Given
        FakeGuest slow = seated("slow");
        slow.reads = false;
        say(100, "alice", "Begin");
        loop.pass(Tempo.TICK);
        LogEntry.Message bad = message("troll", "Bad");
        room.append(101, Optional.of(bad));
        room.append(102, Optional.of(new LogEntry.Deletion(bad.id(), LogEntry.By.MODERATOR, "moderator", AT)));
        loop.pass(Tempo.TICK);

        // When
        slow.readOn();
        FakeGuest late = seated("late");
        loop.pass(Tempo.TICK);

        // Then
        assertThat(slow.heard()).containsExactly("Begin");
        assertThat(late.heard()).containsExactly("Begin");
        assertThat(chain(late.frames())).containsExactly("99<100", "100<101", "101<102");
        assertThat(late.frames().getLast())
                .isEqualTo(JsonObject.of(
                        "type",
                        "deleted",
                        "seq",
                        102,
                        "prev",
                        101,
                        "message",
                        bad.id().toString(),
                        "by",
                        "moderator"));
    }

    @Test
    void shouldTakeAwayAllOfAPerson() {
        say(100, "troll", "Bad");
        say(101, "alice", "Good");
        say(102, "troll", "Worse");
        room.append(103, Optional.of(new LogEntry.Purge("troll", "moderator", AT)));
        say(104, "troll", "Sorry");
        FakeGuest late = seated("late");
        loop.pass(Tempo.TICK);
        assertThat(late.heard()).containsExactly("Good", "Sorry");
    }

    @Test
    void shouldCountPeopleOnce() {
        seated("alice");
        FakeGuest again = seated("alice");
        assertThat(again.frames().getFirst().getInteger("people")).isEqualTo(1);
        FakeGuest bob = seated("bob");
        assertThat(bob.frames().getFirst().getInteger("people")).isEqualTo(2);
        room.leave(again.seat);
        assertThat(seated("carl").frames().getFirst().getInteger("people")).isEqualTo(3);
    }

    @Test
    void shouldAskEverybodyToComeBackWhenItEnds() {
        FakeGuest guest = seated("alice");
        room.drain(3_000);
        loop.settle();
        assertThat(guest.frames().getLast()).isEqualTo(JsonObject.of("type", "reconnect", "withinMillis", 3_000));
        assertThat(guest.closed).isEqualTo("RESTART ");
    }

    /** Whatever people do, each hears what was said while they were there, in order, and nothing twice. */
    @Test
    void shouldKeepItsPromiseInAnyOrderOfThings() {
        Random random = new Random(7);
        List<FakeGuest> guests =
                IntStream.range(0, 20).mapToObj(i -> seated("guest " + i)).toList();
        long seq = 99;
        for (int step = 0; step < 2_000; step++) {
            FakeGuest guest = guests.get(random.nextInt(guests.size()));
            switch (random.nextInt(4)) {
                case 0 -> guest.reads = false;
                case 1 -> {
                    if (!guest.reads && guest.waits()) {
                        guest.readOn();
                    }
                }
                case 2 -> loop.pass(random.nextInt(70));
                default -> {
                    seq += 1 + random.nextInt(3);
                    say(seq, "alice", Long.toString(seq));
                }
            }
        }
        guests.forEach(FakeGuest::readToTheEnd);
        loop.pass(10_000);
        guests.forEach(FakeGuest::readToTheEnd);
        loop.pass(10_000);
        List<String> all = guests.getFirst().heard();
        assertThat(all).isSortedAccordingTo((one, other) -> Long.compare(Long.parseLong(one), Long.parseLong(other)));
        assertThat(all).doesNotHaveDuplicates().endsWith(Long.toString(seq));
        assertThat(guests).allSatisfy(guest -> assertThat(guest.heard()).isEqualTo(all));
    }

    private FakeGuest seated(String person) {
        FakeGuest guest = new FakeGuest(person).join(room, null);
        loop.pass(Tempo.TICK);
        return guest;
    }

    private void mute(long seq, String person, Instant until) {
        room.append(seq, Optional.of(new LogEntry.Mute(person, until, "creator", null, AT)));
    }

    private void say(long seq, String author, String text) {
        room.append(seq, Optional.of(message(author, text)));
    }

    private static LogEntry.Message message(String author, String text) {
        return new LogEntry.Message(UUID.randomUUID(), AT, new Author(author, author, List.of()), text, null);
    }

    private static List<String> chain(List<JsonObject> frames) {
        return frames.stream()
                .filter(frame -> frame.containsKey("prev"))
                .map(frame -> frame.getLong("prev") + "<" + frame.getLong("seq"))
                .toList();
    }
}
