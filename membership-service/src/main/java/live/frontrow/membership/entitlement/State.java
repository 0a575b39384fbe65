package live.frontrow.membership.entitlement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a membership stands, as people are told. */
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
    ENDED;

    /** The same word in events. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
