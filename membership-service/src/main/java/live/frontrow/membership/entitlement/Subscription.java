package live.frontrow.membership.entitlement;

import java.time.Instant;
import java.util.UUID;

/**
 * A subscription of ours as Stripe last told it: what decides who is in.
 *
 * @param price our price
 * @param tier rank of its plan
 * @param startedAt when it began
 * @param periodEnd end of what is paid or tried
 * @param cancelAt when it will end, or null
 * @param endedAt when it ended, or null
 * @param unpaidSince when the newest invoice was written; counts while that is not paid
 * @param endedUnpaid whether it ended because nobody paid
 * @param reversal how the last payment went back, or null
 */
public record Subscription(
        UUID price,
        int tier,
        SubscriptionStatus status,
        Instant startedAt,
        Instant periodEnd,
        Instant cancelAt,
        Instant endedAt,
        Instant unpaidSince,
        boolean endedUnpaid,
        Reversal reversal) {}
