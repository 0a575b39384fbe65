package live.frontrow.membership.entitlement;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * All that decides whether somebody is in.
 *
 * @param givenAt since when the creator gives the membership, or null
 * @param subscriptions all of this person that are ours, ended ones too
 * @param onAirSince when the show began that is on air, the earliest of several; or null
 * @param grace how long a failed payment is borne
 */
public record Facts(Instant givenAt, List<Subscription> subscriptions, Instant onAirSince, Duration grace) {

    /** A show that has not ended after a day will not. */
    private static final Duration SHOW_AT_MOST = Duration.ofHours(24);

    /** Whom a show keeps in is looked at this often: its end, and a payment that fails, may be heard of at the same moment. */
    private static final Duration WHILE_ON_AIR = Duration.ofMinutes(1);

    private static final Comparator<Entitlement> BETTER = Comparator.comparing(Entitlement::active)
            .thenComparing(Entitlement::tier, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Entitlement::atMost, Comparator.nullsLast(Comparator.naturalOrder()));

    /** The best of what somebody has; a subscription says more than a gift. */
    public Entitlement at(Instant now) {
        Entitlement bought = subscriptions.stream()
                .sorted(Comparator.comparing(Subscription::startedAt))
                .map(subscription -> of(subscription, now))
                .filter(each -> each.state() != State.NONE)
                .reduce((one, other) -> BETTER.compare(other, one) >= 0 ? other : one)
                .orElse(Entitlement.NOBODY);
        return bought.active() || givenAt == null ? bought : Entitlement.given(givenAt);
    }

    private Entitlement of(Subscription subscription, Instant now) {
        if (subscription.reversal() != null) {
            return Entitlement.out(
                    subscription, State.REFUNDED, subscription.reversal().reason());
        }
        return switch (subscription.status()) {
            case TRIALING -> running(subscription, State.TRIALING, now);
            case ACTIVE -> running(subscription, State.ACTIVE, now);
            case PAST_DUE, UNPAID -> unpaid(subscription, now);
            case CANCELED ->
                subscription.endedUnpaid()
                        ? unpaid(subscription, now)
                        : Entitlement.out(subscription, State.ENDED, Reason.CANCELLED);
            case PAUSED -> Entitlement.out(subscription, State.PAUSED, Reason.PAUSED);
            case INCOMPLETE, INCOMPLETE_EXPIRED, UNKNOWN -> Entitlement.NOBODY;
        };
    }

    private static Entitlement running(Subscription subscription, State state, Instant now) {
        Instant end = subscription.cancelAt();
        if (end == null) {
            return Entitlement.goingOn(subscription, state);
        }
        return end.isAfter(now)
                ? Entitlement.endingAt(subscription, end)
                : Entitlement.out(subscription, State.ENDED, Reason.CANCELLED);
    }

    /** In until the grace is over, and until the end of a show that had begun by then. */
    private Entitlement unpaid(Subscription subscription, Instant now) {
        Instant graceOver = subscription.unpaidSince().plus(grace);
        // What Stripe calls over is over, whatever the clocks say.
        Instant lapse = subscription.status() == SubscriptionStatus.CANCELED
                ? earlier(earlier(graceOver, subscription.endedAt()), now)
                : graceOver;
        Instant atMost = lapse.plus(SHOW_AT_MOST);
        if (now.isBefore(lapse)) {
            return Entitlement.inGrace(subscription, lapse, lapse, atMost);
        }
        boolean duringShow = onAirSince != null && !onAirSince.isAfter(lapse) && now.isBefore(atMost);
        return duringShow
                ? Entitlement.inGrace(subscription, null, earlier(now.plus(WHILE_ON_AIR), atMost), atMost)
                : Entitlement.out(subscription, State.ENDED, Reason.PAYMENT_FAILED);
    }

    private static Instant earlier(Instant one, Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
