package live.frontrow.chat.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two pods with one room, and a topic between them that a test carries by hand. */
class PulseTest {

    private long now = 1_000_000;
    private final Pulse here = new Pulse("show", () -> now);
    private final Pulse there = new Pulse("show", () -> now);
    private int reactions;
    private int people;

    @Test
    void shouldShowOnBothPodsWhatIsCountedOnEither() {
        here.tap(0, 3);
        there.tap(0, 20);
        there.tap(1, 1);

        assertThat(here.totals()).containsEntry("👏", 0L);
        exchange();

        assertThat(here.totals()).containsEntry("👏", 23L).containsEntry("❤️", 1L);
        assertThat(there.totals()).isEqualTo(here.totals());
    }

    @Test
    void shouldSayNothingWhenNothingHappened() {
        assertThat(here.next()).isEmpty();
        here.tap(0, 1);
        PulseRecord said = here.next().orElseThrow();
        assertThat(said.people()).isNull();
        assertThat(here.next()).as("one at a time").isEmpty();
        here.written(said, true);
        assertThat(here.next()).isEmpty();
    }

    @Test
    void shouldSayAgainWhatKafkaDidNotTakeAndWhatCameMeanwhile() {
        here.tap(0, 1);
        PulseRecord lost = here.next().orElseThrow();
        here.tap(0, 4);
        here.written(lost, false);
        assertThat(here.next().orElseThrow().totals()).containsEntry("👏", 5L);
    }

    @Test
    void shouldKeepTheCountsOfAPodThatIsGone() {
        there.tap(0, 7);
        exchange();
        Pulse again = new Pulse("show", () -> now);
        again.tap(0, 2);
        deliver(again);
        assertThat(here.totals()).containsEntry("👏", 9L);
    }

    @Test
    void shouldLearnFromTheArchiveWhatItHasNotHeard() {
        here.watch(new Counter());
        UUID gone = UUID.randomUUID();
        here.take(gone, Map.of("👏", 100L));
        here.take(gone, Map.of("👏", 100L));
        assertThat(here.totals()).containsEntry("👏", 100L);
        assertThat(reactions).isEqualTo(1);
    }

    @Test
    void shouldCountPeopleOnceOnBothPods() {
        here.watch(new Counter());
        here.enter("alice");
        here.enter("bob");
        there.enter("bob");
        there.enter("carl");
        assertThat(here.people()).isEqualTo(2);
        exchange();
        assertThat(here.people()).isEqualTo(3);
        assertThat(there.people()).isEqualTo(3);
        assertThat(people).isEqualTo(3);
    }

    @Test
    void shouldStateWhoIsHereWhenThatChangesAndEveryFiveSeconds() {
        here.enter("alice");
        assertThat(people(here)).contains(1);
        here.enter("bob");
        now += Pulse.PEOPLE_EVERY - 1;
        assertThat(people(here)).isEmpty();
        now += 1;
        assertThat(people(here)).contains(2);
        now += Pulse.PEOPLE_AT_LEAST_EVERY - 1;
        assertThat(people(here)).isEmpty();
        now += 1;
        assertThat(people(here)).contains(2);

        here.leave("alice");
        here.leave("bob");
        now += Crowd.LINGER;
        here.sweep();
        assertThat(people(here)).contains(0);
        now += 10 * Pulse.PEOPLE_AT_LEAST_EVERY;
        assertThat(people(here)).isEmpty();
    }

    @Test
    void shouldForgetAPodThatDiedAsLongAsItHearsItself() {
        here.enter("alice");
        there.enter("bob");
        exchange();
        assertThat(here.people()).isEqualTo(2);
        now += Crowd.FORGET + 1;
        here.sweep();
        assertThat(here.people()).as("nobody heard anything").isEqualTo(2);
        deliver(here);
        assertThat(here.people()).isEqualTo(1);
    }

    @Test
    void shouldReadOnlyWhatIsARecord() {
        here.tap(5, 2);
        PulseRecord said = here.next().orElseThrow();
        PulseRecord read = PulseRecord.read(said.write()).orElseThrow();
        assertThat(read.source()).isEqualTo(said.source());
        assertThat(read.totals()).isEqualTo(said.totals());
        assertThat(PulseRecord.read("{}".getBytes())).isEmpty();
        assertThat(PulseRecord.read("nonsense".getBytes())).isEmpty();
        assertThat(PulseRecord.read(null)).isEmpty();
    }

    private void exchange() {
        deliver(here);
        deliver(there);
    }

    private void deliver(Pulse from) {
        from.next().ifPresent(said -> {
            from.written(said, true);
            here.take(said, now);
            there.take(said, now);
        });
    }

    /** How many people a pod states now, if it does. */
    private static Optional<Integer> people(Pulse pulse) {
        return pulse.next().map(said -> {
            pulse.written(said, true);
            return said.people().length / Long.BYTES;
        });
    }

    private final class Counter implements PulseListener {

        @Override
        public void reactionsChanged() {
            reactions++;
        }

        @Override
        public void peopleChanged() {
            people++;
        }
    }
}
