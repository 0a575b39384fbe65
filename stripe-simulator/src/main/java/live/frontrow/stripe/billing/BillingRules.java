package live.frontrow.stripe.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an account's settings say about money.
 *
 * @param feePercent of each payment
 * @param feeFixed of each payment, in the currency's smallest unit
 * @param disputeFee of each dispute, in the currency's smallest unit
 * @param retries how long after a failed payment it is tried again, one after the other
 * @param whenRetriesFail the subscription's state after the last of them: canceled, unpaid or past_due
 */
public record BillingRules(
        String feePercent, long feeFixed, long disputeFee, List<Duration> retries, String whenRetriesFail) {

    private static final int RETRIES = 8;

    /**
     * 1.5 % + 0.25 EUR for cards of the EEA and 20 EUR a dispute (stripe.com/ie/pricing); eight tries within two weeks, which
     * Stripe recommends for smart retries (docs.stripe.com/billing/revenue-recovery/smart-retries), here at even distances;
     * then the subscription is canceled.
     */
    public static BillingRules usual() {
        Duration pause = Duration.ofDays(14).dividedBy(RETRIES);
        return new BillingRules(
                "1.5", 25, 2_000, Stream.generate(() -> pause).limit(RETRIES).toList(), "canceled");
    }

    long fee(long amount) {
        BigDecimal share = new BigDecimal(amount)
                .multiply(new BigDecimal(feePercent))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP);
        return share.longValueExact() + feeFixed;
    }
}
