package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * Whether a person is a member now.
 *
 * @param person OIDC subject, the Kafka key
 * @param version grows with every change of this person's membership
 * @param active whether the person is in
 * @param source why; null when not active
 * @param until until when this may be believed without hearing again, or null: then it ends by itself at the latest
 * @param tier rank of the plan that is paid, 0 the lowest; null when nothing is paid
 * @param state how it stands, in a word: active, trialing, past_due, ending, complimentary, paused, refunded, ended, none
 * @param guestShows ids of the shows that this person may watch as somebody's guest, member or not: all of them, never null
 * @param at when it changed
 */
public record MembershipChanged(
        @JsonProperty(required = true) String person,
        @JsonProperty(required = true) long version,
        @JsonProperty(required = true) boolean active,
        Source source,
        Instant until,
        Integer tier,
        String state,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> guestShows,
        @JsonProperty(required = true) Instant at) {

    /** Nobody's guest is a guest at no show. */
    public MembershipChanged {
        guestShows = guestShows == null ? List.of() : List.copyOf(guestShows);
    }

    /** A membership of which neither plan nor state is said, of somebody who is nobody's guest. */
    public MembershipChanged(String person, long version, boolean active, Source source, Instant until, Instant at) {
        this(person, version, active, source, until, null, null, List.of(), at);
    }

    /** Whether the person is in at that time. */
    public boolean activeAt(Instant now) {
        return active && (until == null || until.isAfter(now));
    }

    /** Whether the person gets into this show, which is for members: as one of its tier, or as somebody's guest. */
    public boolean opens(String show, Access access, Instant now) {
        return guestShows.contains(show)
                || (activeAt(now) && access.opensToMember(source == Source.COMPLIMENTARY, tier));
    }

    /** Where a membership comes from. */
    public enum Source {
        @JsonProperty("complimentary")
        COMPLIMENTARY,
        @JsonProperty("stripe")
        STRIPE
    }
}
