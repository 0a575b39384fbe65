package live.frontrow.membership.entitlement;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody is not in any more. */
@Schema(name = "MembershipReason")
public enum Reason {
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("payment_failed")
    PAYMENT_FAILED,
    @JsonProperty("refunded")
    REFUNDED,
    @JsonProperty("disputed")
    DISPUTED,
    @JsonProperty("paused")
    PAUSED
}
