package live.frontrow.membership.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan as people see it.
 *
 * @param trialDays days before the first payment: 0 for whoever had a subscription
 * @param rank 0 for the lowest tier; what is for a tier is for all above it
 * @param prices those that are sold; with archived plans, all
 * @param synced whether it can be bought: false for a moment after a change
 */
@Schema(name = "Plan")
record PlanView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) String description,
        @Schema(required = true) List<String> perks,
        @Schema(required = true) String currency,
        @Schema(required = true) int trialDays,
        @Schema(required = true) boolean archived,
        @Schema(required = true) int rank,
        @Schema(required = true) List<PriceView> prices,
        @Schema(required = true) boolean synced) {

    /** With {@code all}: prices too that are not sold any more. */
    static PlanView of(Plan plan, boolean all) {
        PlanTerms terms = plan.terms();
        return new PlanView(
                plan.id(),
                terms.name(),
                terms.description(),
                terms.perks(),
                terms.currency(),
                terms.trialDays(),
                plan.archived(),
                terms.rank(),
                plan.prices().stream()
                        .filter(price -> all || !price.archived())
                        .map(price -> new PriceView(price.id(), price.period(), price.amount(), price.archived()))
                        .toList(),
                plan.synced());
    }

    PlanView withoutTrial() {
        return new PlanView(id, name, description, perks, currency, 0, archived, rank, prices, synced);
    }
}
