package live.frontrow.stream.rights;

import java.time.Instant;
import live.frontrow.common.event.StreamStatus;

/** The one place that decides who may watch a show live. */
public final class WhoMayWatch {

    private WhoMayWatch() {}

    /** What is said to a viewer. */
    public enum Answer {
        YES,
        NO_SUCH_SHOW,
        SHOW_OVER,
        BLOCKED,
        MEMBERSHIP_REQUIRED
    }

    /** The creator always, the blocked never, everybody else when the show is open to all or they are members. */
    public static Answer decide(Viewer viewer, Standing standing, Instant now) {
        if (standing.status() == null) {
            return Answer.NO_SUCH_SHOW;
        }
        if (!viewer.creator() && standing.blocked()) {
            return Answer.BLOCKED;
        }
        if (standing.status() == StreamStatus.ENDED) {
            return Answer.SHOW_OVER;
        }
        if (viewer.creator() || !standing.membersOnly()) {
            return Answer.YES;
        }
        return !viewer.anonymous() && standing.memberAt(now) ? Answer.YES : Answer.MEMBERSHIP_REQUIRED;
    }

    /** Until when a yes holds by itself; null for no such time. */
    public static Instant until(Viewer viewer, Standing standing) {
        return viewer.creator() || !standing.membersOnly() ? null : standing.memberUntil();
    }
}
