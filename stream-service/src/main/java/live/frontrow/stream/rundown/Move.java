package live.frontrow.stream.rundown;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;

/**
 * What is to be done about a rundown, by the clock alone. Pure, so that every instance comes to the same, and what was done before is
 * not done again.
 *
 * @param kind what
 * @param item with which segment; null for {@code WAIT} and {@code LET_GO}
 * @param at from when on it holds; for {@code WAIT} when to look again, or null for when something happens
 */
record Move(Kind kind, RundownItem item, Instant at) {

    /** What can be done. */
    enum Kind {
        WAIT,
        /** Tell viewers. */
        COME,
        START,
        /** The creator took the countdown back, or planned something else. */
        LET_GO
    }

    /** Nobody looks at the very moment; so little less notice is as good. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    /** A service that was away takes up the plan where it would be, if that is not long ago. */
    private static final Duration LATE = Duration.ofMinutes(1);

    static Move of(Rundown rundown, StreamState show, Instant now) {
        Access inForce = show.accessAt(now);
        if (rundown.coming().isPresent()) {
            return coming(rundown, rundown.coming().get(), show, inForce, now);
        }
        Optional<RundownItem> next = rundown.next();
        if (!rundown.clock() || show.status() != StreamStatus.LIVE || next.isEmpty()) {
            return new Move(Kind.WAIT, null, null);
        }
        Instant due = rundown.current().map(rundown::due).orElse(now);
        return next.get().access().stricterThan(inForce)
                ? announced(next.get(), due, rundown.notice(), now)
                : whenDue(next.get(), due, now);
    }

    /** Where the countdown stands is told by the show: whoever changes that has the last word. */
    private static Move coming(Rundown rundown, RundownItem item, StreamState show, Access inForce, Instant now) {
        if (inForce.equals(item.access())) {
            boolean over = !rundown.comingAt().isAfter(now);
            return new Move(Kind.START, item, over ? rundown.comingAt() : now);
        }
        AccessChange told = show.accessChange();
        boolean ours = told != null
                && told.at().equals(rundown.comingAt())
                && new Access(told.membersOnly(), told.tier()).equals(item.access());
        return ours ? new Move(Kind.WAIT, null, rundown.comingAt()) : new Move(Kind.LET_GO, null, null);
    }

    /** Nobody is shown out without notice: a segment for fewer waits until that is over. */
    private static Move announced(RundownItem item, Instant due, Duration notice, Instant now) {
        Instant tell = due.minus(notice);
        if (tell.isAfter(now)) {
            return new Move(Kind.WAIT, null, tell);
        }
        return new Move(Kind.COME, item, now.isAfter(tell.plus(MOMENT)) ? now.plus(notice) : due);
    }

    private static Move whenDue(RundownItem item, Instant due, Instant now) {
        if (due.isAfter(now)) {
            return new Move(Kind.WAIT, null, due);
        }
        return new Move(Kind.START, item, due.isBefore(now.minus(LATE)) ? now : due);
    }
}
