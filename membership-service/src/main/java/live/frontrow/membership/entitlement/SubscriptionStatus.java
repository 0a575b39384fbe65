package live.frontrow.membership.entitlement;

import java.util.Arrays;
import java.util.Locale;

/** Stripe's words for how a subscription stands (docs.stripe.com/api/subscriptions/object, {@code status}). */
public enum SubscriptionStatus {
    INCOMPLETE,
    INCOMPLETE_EXPIRED,
    TRIALING,
    ACTIVE,
    PAST_DUE,
    CANCELED,
    UNPAID,
    PAUSED,
    /** One that came after us: entitles nobody. */
    UNKNOWN;

    /** Whether a payment is owed. */
    public boolean unpaid() {
        return this == PAST_DUE || this == UNPAID;
    }

    /** Reads Stripe's word. */
    public static SubscriptionStatus of(String word) {
        String name = word == null ? "" : word.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
