package live.frontrow.membership.entitlement;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a membership stands, as people are told. */
@Schema(name = "MembershipState")
public enum State {
    @JsonProperty("none")
    NONE,
    @JsonProperty("trialing")
    TRIALING,
    @JsonProperty("active")
    ACTIVE,
    /** In, although the last payment failed. */
    @JsonProperty("past_due")
    PAST_DUE,
    /** Cancelled, in until what is paid for is over. */
    @JsonProperty("ending")
    ENDING,
    @JsonProperty("complimentary")
    COMPLIMENTARY,
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("refunded")
    REFUNDED,
    @JsonProperty("ended")
    ENDED,
    /** No member, and never was one; somebody gave them a seat for a show. Said to people only. */
    @JsonProperty("guest")
    GUEST;

    /** The same word in events. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
