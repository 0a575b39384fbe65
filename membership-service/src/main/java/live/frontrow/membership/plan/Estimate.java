package live.frontrow.membership.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the creator keeps of one payment, in minor units.
 *
 * @param amount what the member pays
 * @param fee what Stripe takes of it, about
 * @param kept what is left
 * @param share the same in percent with one decimal
 */
record Estimate(
        @Schema(required = true) long amount,
        @Schema(required = true) long fee,
        @Schema(required = true) long kept,
        @Schema(required = true) double share) {

    static Estimate of(long amount, long fee) {
        return new Estimate(amount, fee, amount - fee, Math.round(1000.0 * (amount - fee) / amount) / 10.0);
    }
}
