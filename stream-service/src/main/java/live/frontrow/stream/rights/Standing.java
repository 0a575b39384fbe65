package live.frontrow.stream.rights;

import java.time.Instant;
import java.util.List;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.AccessWindow;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.stream.window.ShowWindows;

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
 * @param replayAccess who may watch that once the show is over, or null: of each part those to whom the show was open then
 * @param windows to whom it was open from when on, as far as that is written down; null or empty where it never was
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
        ReplayAccess replayAccess,
        List<AccessWindow> windows) {

    /** Of a show of whose windows nothing is known. */
    public Standing(
            long rightsVersion,
            StreamStatus status,
            Access access,
            AccessChange change,
            Membership membership,
            boolean moderator,
            boolean blocked,
            boolean replay,
            ReplayAccess replayAccess) {
        this(rightsVersion, status, access, change, membership, moderator, blocked, replay, replayAccess, null);
    }

    /**
     * To whom there is something to watch at that time: by the clock, whether or not a change that is due has been written down.
     * After the end, to the replay's own audience if it has one.
     */
    public Access accessAt(Instant now) {
        return ownReplay() ? replayAccess.access() : AccessChange.inForce(access, change, now);
    }

    /**
     * To whom each part of the recording is open at that time, in the order of the show's windows, which are numbered from 1: to those to
     * whom the show was open then, or all of it to the replay's own audience once the show is over. A change that is due has begun a window.
     */
    public List<Access> windowsAt(Instant now) {
        return spansAt(now).stream().map(AccessWindow::access).toList();
    }

    /** The same with when each of them began; of a show of whose windows nothing is known the only one has no beginning that counts. */
    public List<AccessWindow> spansAt(Instant now) {
        List<AccessWindow> known = windows == null ? List.of() : windows;
        if (known.isEmpty()) {
            return List.of(AccessWindow.of(Instant.EPOCH, accessAt(now)));
        }
        // An instance of before may have changed to whom it is open, and have ended it, and have written down no
        // window.
        List<AccessWindow> begun = ShowWindows.asItIs(known, known.getFirst().from(), access);
        List<AccessWindow> all = change != null && change.due(now)
                ? ShowWindows.then(begun, change.at(), AccessChange.inForce(access, change, now))
                : begun;
        return ownReplay()
                ? all.stream()
                        .map(window -> AccessWindow.of(window.from(), replayAccess.access()))
                        .toList()
                : all;
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
