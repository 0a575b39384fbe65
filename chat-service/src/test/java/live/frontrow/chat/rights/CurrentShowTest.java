package live.frontrow.chat.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import org.junit.jupiter.api.Test;

class CurrentShowTest {

    private static final Instant NOW = Instant.parse("2026-11-28T19:30:00Z");

    @Test
    void shouldBeTheNewestOnAir() {
        assertThat(current(
                        show("next", StreamStatus.SCHEDULED, 60),
                        show("long ago", StreamStatus.LIVE, -300),
                        show("now", StreamStatus.INTERRUPTED, -10),
                        show("over", StreamStatus.ENDED, -1)))
                .contains("now");
    }

    @Test
    void shouldBeTheOneThatEndedAMomentAgo() {
        assertThat(current(
                        show("next", StreamStatus.SCHEDULED, 5),
                        show("over", StreamStatus.ENDED, -14),
                        show("before", StreamStatus.ENDED, -16)))
                .contains("over");
    }

    @Test
    void shouldBeTheNextOne() {
        assertThat(current(
                        show("missed", StreamStatus.SCHEDULED, -6 * 60),
                        show("far", StreamStatus.SCHEDULED, 300),
                        show("near", StreamStatus.SCHEDULED, 200),
                        show("over", StreamStatus.ENDED, -16),
                        show("some day", StreamStatus.SCHEDULED, null)))
                .contains("near");
        assertThat(current(show("late", StreamStatus.SCHEDULED, -30), show("next", StreamStatus.SCHEDULED, 60)))
                .contains("late");
    }

    @Test
    void shouldBeOneWithoutATimeOrNone() {
        StreamState open = show("some day", StreamStatus.SCHEDULED, null);
        assertThat(current(show("over", StreamStatus.ENDED, -16), open)).contains("some day");
        assertThat(current(show("over", StreamStatus.ENDED, -15))).isEmpty();
        assertThat(current()).isEmpty();
    }

    @Test
    void shouldNotBeOneThatWasCancelled() {
        StreamState off = new StreamState(
                "off", 1, "", "", StreamStatus.SCHEDULED, false, at(5), null, null, null, null, NOW, 0, null, false);
        assertThat(current(off)).isEmpty();
    }

    private static Optional<String> current(StreamState... shows) {
        return CurrentShow.of(Stream.of(shows), NOW, Duration.ofMinutes(15));
    }

    private static Instant at(Integer minutes) {
        return minutes == null ? null : NOW.plus(Duration.ofMinutes(minutes));
    }

    /** Planned, begun or ended so many minutes from now. */
    private static StreamState show(String id, StreamStatus status, Integer minutes) {
        boolean planned = status == StreamStatus.SCHEDULED;
        Instant ended = status == StreamStatus.ENDED ? at(minutes) : null;
        return new StreamState(
                id,
                1,
                "",
                "",
                status,
                false,
                planned ? at(minutes) : null,
                planned ? null : at(minutes),
                null,
                null,
                ended,
                null,
                1,
                null,
                false);
    }
}
