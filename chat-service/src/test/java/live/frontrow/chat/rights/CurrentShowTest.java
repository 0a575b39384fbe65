package live.frontrow.chat.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.ReplayAudience;
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

    @Test
    void shouldBeOpenToNobodyWhoDidNotGetIn() {
        Access members = new Access(true, null);
        Access gold = new Access(true, 2);
        assertThat(keeps(Access.EVERYBODY, Access.EVERYBODY, null)).isTrue();
        assertThat(keeps(Access.EVERYBODY, gold, null)).isTrue();
        assertThat(keeps(members, Access.EVERYBODY, null)).isFalse();
        assertThat(keeps(members, members, null)).isTrue();
        assertThat(keeps(gold, members, null)).isFalse();
        assertThat(keeps(members, gold, null)).isTrue();
        assertThat(keeps(members, members, Access.EVERYBODY)).as("opens later").isFalse();
        assertThat(keeps(members, Access.EVERYBODY, members))
                .as("is open still")
                .isFalse();
        assertThat(keeps(members, members, gold)).isTrue();
    }

    @Test
    void shouldKeepWhatWasSaidAtAReplayFromThoseWhoMayNotWatchIt() {
        StreamState open = show(StreamStatus.LIVE, Access.EVERYBODY, null, null);
        StreamState members = show(StreamStatus.LIVE, new Access(true, null), null, null);
        StreamState ended = ended(ReplayAudience.MEMBERS);
        assertThat(CurrentShow.until(ended, open, NOW)).isEqualTo(ended.endedAt());
        assertThat(CurrentShow.until(ended, members, NOW)).isEqualTo(NOW);
        assertThat(CurrentShow.until(ended(ReplayAudience.PUBLIC), open, NOW)).isEqualTo(NOW);
        assertThat(CurrentShow.until(ended(ReplayAudience.PRIVATE), open, NOW))
                .as("nobody asks there")
                .isEqualTo(NOW);
        assertThat(CurrentShow.until(open, open, NOW)).isEqualTo(NOW);
    }

    private static StreamState ended(ReplayAudience replay) {
        return show(StreamStatus.ENDED, Access.EVERYBODY, null, new ReplayAccess(replay, null));
    }

    /** Whether a show that is open to some, and to others in a minute, keeps what was said among those. */
    private static boolean keeps(Access said, Access open, Access later) {
        AccessChange change = later == null ? null : new AccessChange(later.membersOnly(), later.tier(), at(1));
        return CurrentShow.keeps(said, show(StreamStatus.LIVE, open, change, null), NOW);
    }

    private static StreamState show(StreamStatus status, Access access, AccessChange change, ReplayAccess replay) {
        return new StreamState(
                "show",
                1,
                "",
                "",
                status,
                access.membersOnly(),
                access.tier(),
                change,
                null,
                NOW,
                null,
                null,
                status == StreamStatus.ENDED ? at(-5) : null,
                null,
                1,
                null,
                null,
                replay,
                null,
                false);
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
