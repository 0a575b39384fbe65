package live.frontrow.stream.rights;

import java.time.Instant;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.StreamStatus;

/**
 * A viewer's rights to a show as they were at one moment.
 *
 * @param rightsVersion rights version of the same moment
 * @param status where the show stands, or null when there is no such show
 * @param access to whom it is open
 * @param change who will get in instead from a time on, or null
 * @param membership what opens a show for members
 * @param moderator whether the viewer keeps order in the creator's rooms
 * @param blocked whether the viewer is banned from the channel
 * @param replay whether something of the show was recorded
 * @param replayAccess who may watch that once the show is over, or null: those to whom it was open at its end
 */
public record Standing(
        long rightsVersion,
        StreamStatus status,
        Access access,
        AccessChange change,
        Membership membership,
        boolean moderator,
        boolean blocked,
        boolean replay,
        ReplayAccess replayAccess) {

    /**
     * To whom there is something to watch at that time: by the clock, whether or not a change that is due has been written down.
     * After the end, to the replay's own audience if it has one.
     */
    public Access accessAt(Instant now) {
        return ownReplay() ? replayAccess.access() : AccessChange.inForce(access, change, now);
    }

    /** Whether the show is over and its replay is for nobody whom a membership would let in. */
    boolean closed() {
        return ownReplay() && replayAccess.closed();
    }

    private boolean ownReplay() {
        return status == StreamStatus.ENDED && replayAccess != null;
    }

    /** Whether the viewer is a member, of whatever plan. */
    public boolean memberAt(Instant now) {
        return membership.activeAt(now);
    }
}
