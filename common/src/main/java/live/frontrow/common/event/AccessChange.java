package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A show will be open to others than it is now.
 *
 * @param membersOnly whether only members will get in
 * @param tier the lowest rank of a plan that will, or null for every member
 * @param at from when on
 */
public record AccessChange(
        @JsonProperty(required = true) boolean membersOnly,
        Integer tier,
        @JsonProperty(required = true) Instant at) {

    /** Who gets in at {@code now} to a show that is open to {@code before} until this change, if there is one at all. */
    public static Access inForce(Access before, AccessChange change, Instant now) {
        return change != null && change.due(now) ? new Access(change.membersOnly(), change.tier()) : before;
    }

    /** Whether it holds. */
    public boolean due(Instant now) {
        return !at.isAfter(now);
    }
}
