package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * To whom a show was open while it was on air, from a moment on, until the next one or the end.
 *
 * @param from when it began
 * @param membersOnly whether only members got in
 * @param tier the lowest rank of a plan that did, or null for every member
 */
public record AccessWindow(
        @JsonProperty(required = true) Instant from,
        @JsonProperty(required = true) boolean membersOnly,
        Integer tier) {

    /** From that moment on open to these. */
    public static AccessWindow of(Instant from, Access access) {
        return new AccessWindow(from, access.membersOnly(), access.tier());
    }

    /** To whom. */
    public Access access() {
        return new Access(membersOnly, tier);
    }
}
