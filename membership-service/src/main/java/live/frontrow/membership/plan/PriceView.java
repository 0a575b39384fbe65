package live.frontrow.membership.plan;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A price as people see it.
 *
 * @param amount in minor units of the plan's currency
 */
@Schema(name = "Price")
record PriceView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Period interval,
        @Schema(required = true) long amount,
        @Schema(required = true) boolean archived) {}
