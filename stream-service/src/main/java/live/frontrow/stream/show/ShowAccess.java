package live.frontrow.stream.show;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;

/** To whom a show is open, and from when on to members only. Part of the show's row, and replaced as a whole. */
@Embeddable
class ShowAccess {

    private boolean membersOnly;
    private Integer tier;
    private Integer nextTier;
    private Instant nextAccessAt;

    /** For Hibernate. */
    protected ShowAccess() {}

    /** Open to these; {@code next} may be null, and opens nothing to everybody. */
    ShowAccess(Access now, AccessChange next) {
        membersOnly = now.membersOnly();
        tier = now.tier();
        nextTier = next == null ? null : next.tier();
        nextAccessAt = next == null ? null : next.at();
    }

    Access now() {
        return new Access(membersOnly, tier);
    }

    AccessChange next() {
        return nextAccessAt == null ? null : new AccessChange(true, nextTier, nextAccessAt);
    }

    /** Open to these now; what was planned is off unless they are the same. */
    ShowAccess changed(Access other) {
        return other.equals(now()) ? this : new ShowAccess(other, null);
    }

    /** Open to whom the clock says at that time, whether or not a change that was due has been written down; what is not due is off. */
    ShowAccess settled(Instant at) {
        return new ShowAccess(AccessChange.inForce(now(), next(), at), null);
    }

    ShowAccess withoutNext() {
        return new ShowAccess(now(), null);
    }
}
