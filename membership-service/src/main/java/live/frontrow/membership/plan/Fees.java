package live.frontrow.membership.plan;

import jakarta.inject.Singleton;
import live.frontrow.membership.stripe.StripeConfig;

/** What Stripe takes of a payment, about: as the creator's contract says, or what is usual for the currency. */
@Singleton
class Fees {

    /** Stripe Billing's share of recurring payments, in percent (support.stripe.com, "July 2024 changes to Stripe Billing"). */
    private static final double BILLING_PERCENT = 0.7;

    private final StripeConfig config;

    Fees(StripeConfig config) {
        this.config = config;
    }

    /** Of a payment of {@code amount}, in minor units. */
    long of(Currency currency, long amount) {
        double percent = config.feePercent().orElse(currency.percent() + BILLING_PERCENT);
        return Math.round(amount * percent / 100) + config.feeFixed().orElse(currency.fixed());
    }
}
