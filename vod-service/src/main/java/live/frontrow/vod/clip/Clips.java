package live.frontrow.vod.clip;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import live.frontrow.common.identity.Caller;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;

/** What a caller may do with clips: make them, see them, and take away one's own, or everybody's as a moderator. */
@ApplicationScoped
class Clips {

    private final ClipRows rows;
    private final Scissors scissors;
    private final ClipPace pace;
    private final Caller caller;

    Clips(ClipRows rows, Scissors scissors, ClipPace pace, Caller caller) {
        this.rows = rows;
        this.scissors = scissors;
        this.pace = pace;
        this.caller = caller;
    }

    Uni<ClipView> make(String show, NewClip wanted) {
        Who who = who();
        String name = caller.signedIn().name();
        pace.take(who.person());
        return scissors.cut(show, NewClip.checked(wanted), who.person(), name).chain(clip -> one(show, clip, who));
    }

    /** Of that show, or of all for null. */
    Uni<ClipPage> page(String show, ClipCursor after, int limit) {
        Who who = who();
        return rows.page(show, after, limit + 1).map(found -> ClipPage.of(found, limit, who));
    }

    /** One that can be played. */
    Uni<ClipView> one(String show, String clip) {
        return one(show, clip, who());
    }

    /** What anybody may know of one that can be played. */
    Uni<SharedClip> shared(String clip) {
        Who who = who();
        return existing(rows.one(clip))
                .invoke(Clips::refuseDeleted)
                .map(found -> new SharedClip(found.show(), found.shared() ? ClipView.of(found, who) : null));
    }

    Uni<Void> delete(String show, String clip) {
        Who who = who();
        return existing(rows.one(show, clip))
                .invoke(found -> refuseUnless(who.mayRemove(found)))
                .chain(found -> rows.delete(show, clip, who.person()));
    }

    Uni<ClipView> restore(String show, String clip) {
        Who who = who();
        return existing(rows.one(show, clip))
                .invoke(found -> refuseUnless(who.mayRestore(found)))
                .chain(found -> rows.restore(show, clip))
                .chain(() -> one(show, clip, who));
    }

    private Uni<ClipView> one(String show, String clip, Who who) {
        return existing(rows.one(show, clip)).invoke(Clips::refuseDeleted).map(found -> ClipView.of(found, who));
    }

    /** Read at once: later answers come when the request's identity is gone. */
    private Who who() {
        return new Who(caller.id(), caller.creator() || caller.has(Roles.MODERATE));
    }

    private static Uni<Clip> existing(Uni<Clip> found) {
        return found.onItem().ifNull().failWith(() -> ProblemException.notFound("clip"));
    }

    private static void refuseDeleted(Clip clip) {
        if (clip.deletedAt() != null) {
            throw ProblemException.notFound("clip");
        }
    }

    private static void refuseUnless(boolean may) {
        if (!may) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN, "A clip is its maker's, the moderators' and the creator's to take away.");
        }
    }
}
