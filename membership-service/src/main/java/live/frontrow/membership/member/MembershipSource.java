package live.frontrow.membership.member;

import com.fasterxml.jackson.annotation.JsonProperty;
import live.frontrow.common.event.MembershipChanged;

/** Where a membership comes from. */
enum MembershipSource {
    /** The creator's gift. */
    @JsonProperty("complimentary")
    COMPLIMENTARY(MembershipChanged.Source.COMPLIMENTARY),
    /** Paid with Stripe. */
    @JsonProperty("stripe")
    STRIPE(MembershipChanged.Source.STRIPE);

    private final MembershipChanged.Source fact;

    MembershipSource(MembershipChanged.Source fact) {
        this.fact = fact;
    }

    /** The same in events. */
    MembershipChanged.Source fact() {
        return fact;
    }
}
