package live.frontrow.membership.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether Stripe is heard.
 *
 * @param mode whose payments there are
 * @param lastEventAt when the last event came that is remembered, or null
 */
@Schema(name = "StripeLine")
record StripeLine(
        @Schema(required = true) Mode mode,
        @Schema(required = true, nullable = true) Instant lastEventAt) {

    /** What stands behind payments. */
    @Schema(name = "StripeMode")
    enum Mode {
        /** No key: nothing is sold. */
        @JsonProperty("none")
        NONE,
        /** Something else answers in Stripe's place. */
        @JsonProperty("simulator")
        SIMULATOR,
        @JsonProperty("test")
        TEST,
        @JsonProperty("live")
        LIVE
    }
}
