package live.frontrow.membership.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All plans, the lowest tier first.
 *
 * @param available whether anything can be bought: false without a Stripe account
 */
record PlanList(
        @Schema(required = true) List<PlanView> items,
        @Schema(required = true) boolean available) {

    PlanList withoutTrial() {
        return new PlanList(items.stream().map(PlanView::withoutTrial).toList(), available);
    }
}
