package live.frontrow.stream.rights;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.StreamStatus;

/**
 * The one place that decides who may watch a show, live and again: those to whom it is open, and of its recording each part those to whom it
 * was open then, unless its replay has an audience of its own.
 */
public final class WhoMayWatch {

    private WhoMayWatch() {}

    /**
     * What a yes opens, in the words of playback tokens: the picture as it is sent, all there is of the recording, or only some windows of
     * it, making clips of it, and taking away those of others.
     */
    public enum Scope {
        LIVE("live"),
        REPLAY("replay"),
        WINDOWS("windows"),
        CLIP("clip"),
        MODERATE("moderate");

        private final String claim;

        Scope(String claim) {
            this.claim = claim;
        }

        /** As it is written in a token. */
        public String claim() {
            return claim;
        }
    }

    /** What is said to a viewer. */
    public enum Answer {
        YES,
        NO_SUCH_SHOW,
        SHOW_OVER,
        BLOCKED,
        MEMBERSHIP_REQUIRED,
        /** A membership of a plan of the show's tier or above. */
        TIER_REQUIRED
    }

    /**
     * The creator always, the blocked never, moderators whatever is for members, everybody else when the show is open to all,
     * or to members like them. A replay that is closed is not there for anybody else: they learn what they would without one.
     */
    public static Answer decide(Viewer viewer, Standing standing, Instant now) {
        return decide(viewer, standing, now, false);
    }

    /** The same; {@code part}: a part of the recording is enough while the show is on, as it is afterwards. */
    public static Answer decide(Viewer viewer, Standing standing, Instant now, boolean part) {
        if (standing.status() == null) {
            return Answer.NO_SUCH_SHOW;
        }
        if (!viewer.creator() && standing.blocked()) {
            return Answer.BLOCKED;
        }
        if (scopes(standing).isEmpty() || (standing.closed() && !keepsOrder(viewer, standing))) {
            return Answer.SHOW_OVER;
        }
        Access access = standing.accessAt(now);
        if (opens(viewer, standing, access, now)) {
            return Answer.YES;
        }
        if ((part || standing.status() == StreamStatus.ENDED)
                && !windows(viewer, standing, now).isEmpty()) {
            return Answer.YES;
        }
        return access.tier() == null ? Answer.MEMBERSHIP_REQUIRED : Answer.TIER_REQUIRED;
    }

    private static boolean opens(Viewer viewer, Standing standing, Access access, Instant now) {
        return viewer.creator()
                || !access.membersOnly()
                || (!viewer.anonymous()
                        && (standing.moderator()
                                || guest(standing)
                                || standing.membership().opens(access, now)));
    }

    /**
     * Which windows of the recording are open to a viewer who is not turned away otherwise: numbers, from 1. Each is named, also where all
     * are: those that come are another matter.
     */
    public static List<Integer> windows(Viewer viewer, Standing standing, Instant now) {
        List<Access> windows = standing.windowsAt(now);
        return IntStream.rangeClosed(1, windows.size())
                .filter(number -> opens(viewer, standing, windows.get(number - 1), now))
                .boxed()
                .toList();
    }

    /** Whether a show is meant for this viewer, on air, to come or over: what a calendar wants to know. */
    public static boolean isFor(Viewer viewer, Standing standing, Instant now) {
        Answer answer = standing == null ? Answer.NO_SUCH_SHOW : decide(viewer, standing, now);
        return answer == Answer.YES || answer == Answer.SHOW_OVER;
    }

    private static boolean keepsOrder(Viewer viewer, Standing standing) {
        return viewer.creator() || (!viewer.anonymous() && standing.moderator());
    }

    /**
     * What a yes opens to this viewer: what there is to watch and is open to them; of a whole recording clips to members of whatever plan,
     * moderators and the creator; and order among clips to the latter two.
     */
    public static Set<Scope> scopes(Viewer viewer, Standing standing, Instant now) {
        Set<Scope> scopes = scopes(standing);
        if (!opens(viewer, standing, standing.accessAt(now), now)) {
            scopes.remove(Scope.LIVE);
        }
        int open = windows(viewer, standing, now).size();
        if (open < standing.windowsAt(now).size() && scopes.remove(Scope.REPLAY) && open > 0) {
            scopes.add(Scope.WINDOWS);
        }
        boolean orderly = keepsOrder(viewer, standing);
        if (scopes.contains(Scope.REPLAY) && (orderly || (!viewer.anonymous() && standing.memberAt(now)))) {
            scopes.add(Scope.CLIP);
        }
        if (orderly) {
            scopes.add(Scope.MODERATE);
        }
        return scopes;
    }

    /** What there is to watch. Before the end both, so that whoever comes early can go back to the beginning. */
    public static Set<Scope> scopes(Standing standing) {
        if (standing.status() != StreamStatus.ENDED) {
            return EnumSet.of(Scope.LIVE, Scope.REPLAY);
        }
        return standing.replay() ? EnumSet.of(Scope.REPLAY) : EnumSet.noneOf(Scope.class);
    }

    /** A guest's seat dies with the show, whether or not membership-service has said so: the recording is for members. */
    private static boolean guest(Standing standing) {
        return standing.membership().guest() && standing.status() != StreamStatus.ENDED;
    }

    /** Until when a yes holds by itself, if a membership opens any of it; null for no such time. */
    public static Instant until(Viewer viewer, Standing standing, Instant now) {
        boolean open = Stream.concat(Stream.of(standing.accessAt(now)), standing.windowsAt(now).stream())
                .noneMatch(Access::membersOnly);
        return open || viewer.creator() || standing.moderator() || guest(standing) || !standing.memberAt(now)
                ? null
                : standing.membership().until();
    }
}
