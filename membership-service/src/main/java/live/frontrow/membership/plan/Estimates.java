package live.frontrow.membership.plan;

import live.frontrow.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What prices come to after Stripe's fees.
 *
 * @param yearly a yearly price to think of, when the monthly one leaves too much with Stripe; else null
 */
record Estimates(
        @Schema(required = true, nullable = true) Estimate month,
        @Schema(required = true, nullable = true) Estimate year,
        @Schema(required = true, nullable = true) Estimate yearly) {

    /** Below this share of a monthly payment a yearly one is proposed, in percent. */
    private static final double ENOUGH = 95;

    /** A year for the price of ten months, as is usual. */
    private static final int MONTHS_PAID = 10;

    static Estimates of(Question question, Fees fees) {
        Currency currency = Currency.of(question.currency())
                .orElseThrow(() -> ProblemException.invalid("currency", "is not one that plans can have"));
        Estimate month = estimate("month", question.month(), currency, fees);
        Estimate year = estimate("year", question.year(), currency, fees);
        boolean propose = month != null && year == null && month.share() < ENOUGH;
        return new Estimates(
                month,
                year,
                propose
                        ? estimate(Math.min(month.amount() * MONTHS_PAID, PlanRules.AMOUNT_AT_MOST), currency, fees)
                        : null);
    }

    private static Estimate estimate(String field, Long amount, Currency currency, Fees fees) {
        if (amount == null || amount == 0) {
            return null;
        }
        if (amount < currency.least() || amount > PlanRules.AMOUNT_AT_MOST) {
            throw ProblemException.invalid(field, "is below the least of this currency, or too much");
        }
        return estimate(amount, currency, fees);
    }

    private static Estimate estimate(long amount, Currency currency, Fees fees) {
        return Estimate.of(amount, fees.of(currency, amount));
    }

    /** Prices to think about; null or 0 for none. */
    @Schema(name = "EstimateQuestion")
    record Question(String currency, Long month, Long year) {}
}
