package live.frontrow.stream.rights;

import java.time.Instant;
import live.frontrow.common.event.Access;

/**
 * What membership-service says of a viewer.
 *
 * @param active whether the viewer is a member
 * @param until when the membership ends by itself, or null
 * @param complimentary whether the creator gave it
 * @param tier rank of the plan that is paid, or null
 * @param guest whether the viewer may watch the show as a member's guest
 */
record Membership(boolean active, Instant until, boolean complimentary, Integer tier, boolean guest) {

    boolean activeAt(Instant now) {
        return active && (until == null || until.isAfter(now));
    }

    /** Whether it opens a show for members, a guest's seat left aside. */
    boolean opens(Access access, Instant now) {
        return activeAt(now) && access.opensToMember(complimentary, tier);
    }
}
