package live.frontrow.membership.money;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the channel earns, in minor units of one currency: that of its plans. What comes in in another one, because a plan was
 * sold in it or Stripe converts to it, is apart.
 *
 * @param recurring what comes in every month, a year's price as a twelfth
 * @param months the newest first
 * @param others the same in other currencies
 */
@Schema(name = "Money")
record Money(
        @Schema(required = true) String currency,
        @Schema(required = true) Members members,
        @Schema(required = true) List<Tier> tiers,
        @Schema(required = true) long recurring,
        @Schema(required = true) List<Month> months,
        @Schema(required = true) List<Other> others) {

    /** What comes in in a currency beside that of the plans. */
    @Schema(name = "MoneyOther")
    record Other(
            @Schema(required = true) String currency,
            @Schema(required = true) long recurring,
            @Schema(required = true) List<Month> months) {}

    /**
     * Who is in now.
     *
     * @param failing whose last payment failed
     * @param ending who has cancelled
     */
    @Schema(name = "MoneyMembers")
    record Members(
            @Schema(required = true) long paying,
            @Schema(required = true) long trialing,
            @Schema(required = true) long failing,
            @Schema(required = true) long ending,
            @Schema(required = true) long complimentary) {}

    /** How many members a plan has, by how often they pay. */
    @Schema(name = "MoneyTier")
    record Tier(
            @Schema(required = true) UUID plan,
            @Schema(required = true) String name,
            @Schema(required = true) long month,
            @Schema(required = true) long year) {}

    /**
     * One month in UTC.
     *
     * @param began how many subscriptions to plans of the currency began
     * @param lost how many ended
     * @param kept what is left: gross less fees and refunds
     * @param share the same in percent of gross; null without any
     */
    @Schema(name = "MoneyMonth")
    record Month(
            @Schema(required = true) String month,

            @Schema(required = true, name = "new") @com.fasterxml.jackson.annotation.JsonProperty("new")
            long began,

            @Schema(required = true) long lost,
            @Schema(required = true) long gross,
            @Schema(required = true) long fees,
            @Schema(required = true) long refunds,
            @Schema(required = true) long kept,
            @Schema(required = true, nullable = true) Double share) {

        static Month of(String month, long began, long lost, long gross, long fees, long refunds) {
            long kept = gross - fees - refunds;
            return new Month(
                    month,
                    began,
                    lost,
                    gross,
                    fees,
                    refunds,
                    kept,
                    gross == 0 ? null : Math.round(1000.0 * kept / gross) / 10.0);
        }
    }
}
