package live.frontrow.membership.move;

import java.util.List;
import live.frontrow.membership.plan.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Members of a plan whose price is not sold any more, while another one is.
 *
 * @param items one for each interval of which there are any
 */
@Schema(name = "OldPrices")
record OldPrices(@Schema(required = true) List<Group> items) {

    /**
     * Those who pay equally often.
     *
     * @param members how many pay an older price and go on
     * @param moving how many of them are on their way to the present one
     * @param failed how many of them Stripe refused to move
     */
    @Schema(name = "OldPriceGroup")
    record Group(
            @Schema(required = true) Period interval,
            @Schema(required = true) long members,
            @Schema(required = true) long moving,
            @Schema(required = true) long failed) {}
}
