package live.frontrow.membership.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import live.frontrow.common.background.Loop;
import live.frontrow.common.background.Loops;
import live.frontrow.membership.stripe.StripeAccount;
import live.frontrow.membership.stripe.StripeFailure;
import live.frontrow.membership.stripe.StripeLeader;
import org.jboss.logging.Logger;

/**
 * Sees to it that ids of one account are never told to another: until the account of our key is known to be the one that
 * everything belongs to, Stripe is asked for nothing else. When it is another one, the leader begins anew with it.
 */
@Singleton
final class AccountWatch {

    private static final Logger LOG = Logger.getLogger(AccountWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration AFTER_REFUSAL = Duration.ofSeconds(20);

    private final AccountRepository accounts;
    private final StripeAccount stripe;
    private final StripeLeader leader;
    private Account own;
    private volatile Loop loop;

    AccountWatch(AccountRepository accounts, StripeAccount stripe, StripeLeader leader) {
        this.accounts = accounts;
        this.stripe = stripe;
        this.leader = leader;
    }

    void start(@Observes StartupEvent event, Loops loops) {
        if (stripe.present()) {
            loop = loops.startBlocking("account", this::turn);
        }
    }

    /** Looks now. */
    void now() {
        loop.nudge();
    }

    private Duration turn() throws InterruptedException {
        try {
            if (own == null) {
                own = new Account(stripe.id(), stripe.live());
            }
        } catch (StripeFailure failure) {
            LOG.warnf("Stripe does not say whose key it is, and nothing is sold until then: %s", failure.getMessage());
            return AFTER_REFUSAL;
        }
        Account known = accounts.known();
        if (known == null) {
            accounts.keep(own);
        } else if (!known.equals(own)) {
            stripe.settled(false);
            if (!leader.here()) {
                return EVERY;
            }
            LOG.warnf("The Stripe account was %s and is %s from now on", known.words(), own.words());
            accounts.change(known, own, words(known));
        }
        stripe.settled(own.equals(accounts.known()));
        return EVERY;
    }

    private String words(Account before) {
        return "The Stripe account was " + before.words() + " and is " + own.words()
                + " from now on. Memberships that were paid"
                + " there have ended here: end those subscriptions at Stripe, or go back to that account. Plans are being"
                + " made again.";
    }
}
