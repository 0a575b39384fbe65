package live.frontrow.membership.entitlement;

import java.time.Instant;
import java.util.UUID;

/**
 * How somebody's membership stands now.
 *
 * @param active whether they are in
 * @param reason why not any more, or null
 * @param price what is paid, or null
 * @param tier rank of the plan, or null
 * @param since when it began; null when not active
 * @param until when it ends by itself as people are told, or null
 * @param renewsAt the next payment, or null
 * @param lookAgain when the answer may become another one by itself, or null
 * @param atMost the latest time at which others may believe it without hearing again, or null
 */
public record Entitlement(
        boolean active,
        State state,
        Reason reason,
        UUID price,
        Integer tier,
        Instant since,
        Instant until,
        Instant renewsAt,
        Instant lookAgain,
        Instant atMost) {

    static final Entitlement NOBODY =
            new Entitlement(false, State.NONE, null, null, null, null, null, null, null, null);

    static Entitlement given(Instant since) {
        return new Entitlement(true, State.COMPLIMENTARY, null, null, null, since, null, null, null, null);
    }

    static Entitlement goingOn(Subscription subscription, State state) {
        return new Entitlement(
                true,
                state,
                null,
                subscription.price(),
                subscription.tier(),
                subscription.startedAt(),
                null,
                subscription.periodEnd(),
                null,
                null);
    }

    static Entitlement endingAt(Subscription subscription, Instant end) {
        return new Entitlement(
                true,
                State.ENDING,
                null,
                subscription.price(),
                subscription.tier(),
                subscription.startedAt(),
                end,
                null,
                end,
                end);
    }

    static Entitlement inGrace(Subscription subscription, Instant until, Instant lookAgain, Instant atMost) {
        return new Entitlement(
                true,
                State.PAST_DUE,
                null,
                subscription.price(),
                subscription.tier(),
                subscription.startedAt(),
                until,
                null,
                lookAgain,
                atMost);
    }

    static Entitlement out(Subscription subscription, State state, Reason reason) {
        return new Entitlement(false, state, reason, subscription.price(), null, null, null, null, null, null);
    }
}
