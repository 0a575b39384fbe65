package live.frontrow.stream.rundown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.stream.rundown.Move.Kind;
import org.junit.jupiter.api.Test;

/** What the clock does, to the second. */
class MoveTest {

    private static final Instant T0 = Instant.parse("2026-12-03T19:00:00Z");
    private static final RundownItem OPEN = new RundownItem("open", "Hello", 20, false, null, "");
    private static final RundownItem MORE = new RundownItem("more", "More", 10, false, null, "");
    private static final RundownItem MEMBERS = new RundownItem("members", "Members", 40, true, null, "");

    @Test
    void shouldBeginWithTheFirst() {
        Rundown rundown = rundown(true, OPEN, MEMBERS);
        assertThat(Move.of(rundown, open(), T0)).isEqualTo(new Move(Kind.START, OPEN, T0));
        assertThat(Move.of(rundown(false, OPEN), open(), T0).kind()).isEqualTo(Kind.WAIT);
    }

    @Test
    void shouldGoOnWhenTheMinutesAreOver() {
        Rundown rundown = on(rundown(true, OPEN, MORE));
        assertThat(Move.of(rundown, open(), at(19, 59))).isEqualTo(new Move(Kind.WAIT, null, at(20, 0)));
        assertThat(Move.of(rundown, open(), at(20, 0))).isEqualTo(new Move(Kind.START, MORE, at(20, 0)));
        // A service that was away for a moment, and for long
        assertThat(Move.of(rundown, open(), at(20, 40))).isEqualTo(new Move(Kind.START, MORE, at(20, 0)));
        assertThat(Move.of(rundown, open(), at(30, 0))).isEqualTo(new Move(Kind.START, MORE, at(30, 0)));
    }

    @Test
    void shouldTellViewersFiveMinutesBeforeItIsForFewer() {
        Rundown rundown = on(rundown(true, OPEN, MEMBERS));
        assertThat(Move.of(rundown, open(), at(14, 59))).isEqualTo(new Move(Kind.WAIT, null, at(15, 0)));
        assertThat(Move.of(rundown, open(), at(15, 1))).isEqualTo(new Move(Kind.COME, MEMBERS, at(20, 0)));
        // Never without notice, however short the segment before is
        assertThat(Move.of(rundown, open(), at(18, 0))).isEqualTo(new Move(Kind.COME, MEMBERS, at(23, 0)));
    }

    @Test
    void shouldStartItAtThatVerySecond() {
        Rundown rundown = on(rundown(true, OPEN, MEMBERS));
        rundown.comes(MEMBERS, at(20, 0));
        StreamState told = show(Access.EVERYBODY, new AccessChange(true, null, at(20, 0)));
        assertThat(Move.of(rundown, told, at(19, 59))).isEqualTo(new Move(Kind.WAIT, null, at(20, 0)));
        assertThat(Move.of(rundown, told, at(20, 2))).isEqualTo(new Move(Kind.START, MEMBERS, at(20, 0)));
        assertThat(Move.of(rundown, show(new Access(true, null), null), at(20, 2)))
                .isEqualTo(new Move(Kind.START, MEMBERS, at(20, 0)));
    }

    @Test
    void shouldObeyWhoeverChangesTheCountdownByHand() {
        Rundown rundown = on(rundown(true, OPEN, MEMBERS));
        rundown.comes(MEMBERS, at(20, 0));
        // "Keep it open", another plan, and "now"
        assertThat(Move.of(rundown, open(), at(18, 0)).kind()).isEqualTo(Kind.LET_GO);
        assertThat(Move.of(rundown, show(Access.EVERYBODY, new AccessChange(true, 2, at(25, 0))), at(18, 0))
                        .kind())
                .isEqualTo(Kind.LET_GO);
        assertThat(Move.of(rundown, show(new Access(true, null), null), at(18, 0)))
                .isEqualTo(new Move(Kind.START, MEMBERS, at(18, 0)));
    }

    @Test
    void shouldStandWhileNobodySendsAndAtTheEnd() {
        Rundown rundown = on(rundown(true, OPEN));
        assertThat(Move.of(rundown, open(), at(40, 0)).kind()).isEqualTo(Kind.WAIT);
        StreamState away = state(StreamStatus.INTERRUPTED, Access.EVERYBODY, null);
        assertThat(Move.of(on(rundown(true, OPEN, MORE)), away, at(40, 0)).kind())
                .isEqualTo(Kind.WAIT);
    }

    @Test
    void shouldComeBackToWhereItWas() {
        Rundown rundown = on(rundown(true, OPEN, MEMBERS));
        rundown.starts(MEMBERS, at(7, 0), Access.EVERYBODY);
        assertThat(rundown.back()).isEqualTo(Access.EVERYBODY);
        assertThat(rundown.current()).contains(OPEN);
        assertThat(rundown.since()).isEqualTo(T0);
        assertThat(rundown.stepped()).isFalse();
        assertThat(rundown.clock()).isFalse();
    }

    private static Rundown rundown(boolean clock, RundownItem... items) {
        Rundown rundown = new Rundown(UUID.randomUUID());
        rundown.plan(new RundownPlan(0L, List.of(items), clock, 300));
        return rundown;
    }

    private static Rundown on(Rundown rundown) {
        rundown.starts(OPEN, T0, Access.EVERYBODY);
        return rundown;
    }

    private static StreamState open() {
        return show(Access.EVERYBODY, null);
    }

    private static StreamState show(Access access, AccessChange change) {
        return state(StreamStatus.LIVE, access, change);
    }

    private static StreamState state(StreamStatus status, Access access, AccessChange change) {
        return new StreamState(
                "show",
                1,
                "T",
                "",
                status,
                access.membersOnly(),
                access.tier(),
                change,
                null,
                T0,
                null,
                null,
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                false);
    }

    private static Instant at(int minutes, int seconds) {
        return T0.plus(Duration.ofMinutes(minutes)).plusSeconds(seconds);
    }
}
