package live.frontrow.membership.move;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import live.frontrow.common.background.Loops;
import live.frontrow.membership.stripe.StripeAccount;
import live.frontrow.membership.stripe.StripeFailure;
import live.frontrow.membership.stripe.StripeLeader;
import org.jboss.logging.Logger;

/**
 * Moves one subscription after the other, at the pace of {@link StripeAccount}; one at a time, which leaves room for what people
 * wait for. Of the change our tables hear as of any other: by Stripe's event. What was not done when the process ended waits still.
 */
@Singleton
final class MoveLoop {

    private static final Logger LOG = Logger.getLogger(MoveLoop.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 6;

    private final MoveRepository moves;
    private final PriceSwitch prices;
    private final StripeAccount stripe;
    private final StripeLeader leader;

    MoveLoop(MoveRepository moves, PriceSwitch prices, StripeAccount stripe, StripeLeader leader) {
        this.moves = moves;
        this.prices = prices;
        this.stripe = stripe;
        this.leader = leader;
    }

    void start(@Observes StartupEvent event, Loops loops) {
        if (stripe.present()) {
            loops.startBlocking("moves", this::turn);
        }
    }

    private Duration turn() {
        Move next = leader.here() && stripe.settled() ? moves.next() : null;
        if (next == null) {
            return PAUSE;
        }
        try {
            Instant paidUntil = prices.to(next);
            if (paidUntil == null) {
                moves.drop(next);
            } else {
                moves.done(next, paidUntil);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StripeFailure failure) {
            failed(next, failure, !failure.passing());
        } catch (RuntimeException failure) {
            failed(next, failure, true);
        }
        return Duration.ZERO;
    }

    private void failed(Move move, RuntimeException failure, boolean counted) {
        LOG.warnf("%s keeps its price for now: %s", move.subscription(), failure);
        if (counted && move.attempts() + 1 >= ATTEMPTS) {
            moves.fail(move);
        } else {
            moves.again(move, counted, Duration.ofSeconds(1L << move.attempts()));
        }
    }
}
