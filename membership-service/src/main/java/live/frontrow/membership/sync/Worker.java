package live.frontrow.membership.sync;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import live.frontrow.common.background.Loop;
import live.frontrow.common.background.Loops;
import live.frontrow.common.metrics.Series;
import live.frontrow.membership.stripe.StripeAccount;
import live.frontrow.membership.stripe.StripeFailure;
import live.frontrow.membership.stripe.StripeLeader;
import live.frontrow.membership.webhook.Arrived;
import org.jboss.logging.Logger;

/**
 * Works on what is due, a few subjects at a time and each by itself; the pace is that of {@link StripeAccount}. What was not
 * done when the process ended is still due. Metric: {@code frontrow.stripe.syncs} by {@code outcome}.
 */
@Singleton
final class Worker {

    private static final String SYNCS = "frontrow.stripe.syncs";

    private static final Logger LOG = Logger.getLogger(Worker.class);

    /** Enough to keep the pace when each answer takes some hundred milliseconds. */
    private static final int AT_ONCE = 6;

    private static final int ATTEMPTS = 6;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final DueRepository dues;
    private final CustomerSync customers;
    private final Questions questions;
    private final StripeAccount stripe;
    private final StripeLeader leader;
    private final MeterRegistry metrics;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("stripe-", 0).factory());
    private volatile Loop loop;

    Worker(
            DueRepository dues,
            CustomerSync customers,
            Questions questions,
            StripeAccount stripe,
            StripeLeader leader,
            MeterRegistry metrics) {
        this.dues = dues;
        this.customers = customers;
        this.questions = questions;
        this.stripe = stripe;
        this.leader = leader;
        this.metrics = metrics;
        Series.begin(metrics, SYNCS, "outcome", List.of("done", "failed", "dead"));
    }

    void start(@Observes StartupEvent event, Loops loops) {
        if (stripe.present()) {
            loop = loops.startBlocking("stripe", this::turn);
        }
    }

    void arrived(@Observes Arrived something) {
        nudge();
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    private Duration turn() {
        int free = AT_ONCE - inHand.size();
        if (leader.here() && stripe.settled() && free > 0) {
            List<Due> next = dues.next(List.copyOf(inHand), free);
            next.forEach(due -> {
                inHand.add(due.subject());
                threads.execute(() -> work(due));
            });
        }
        return PAUSE;
    }

    private void work(Due due) {
        try {
            if (due.customer()) {
                customers.sync(due);
            } else {
                find(due);
            }
            count("done");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StripeFailure failure) {
            failed(due, failure, !failure.passing());
        } catch (RuntimeException failure) {
            failed(due, failure, true);
        } finally {
            inHand.remove(due.subject());
            nudge();
        }
    }

    /** Whom a charge is about. */
    private void find(Due due) throws InterruptedException {
        String customer = questions.customerOf(due.subject());
        if (customer != null) {
            dues.mark(customer, due.payments());
        }
        dues.drop(due);
    }

    private void failed(Due due, RuntimeException failure, boolean counted) {
        try {
            if (counted && due.attempts() + 1 >= ATTEMPTS) {
                dues.bury(due, reason(failure));
                count("dead");
                LOG.errorf("Gives up on %s: %s", due.subject(), failure);
            } else {
                dues.again(due, counted, pause(due.attempts()));
                count("failed");
                LOG.warnf("%s is asked for again: %s", due.subject(), failure);
            }
        } catch (RuntimeException unwritten) {
            // It is due as before.
            LOG.warnf("%s stays due: %s", due.subject(), unwritten);
        }
    }

    private void nudge() {
        Loop running = loop;
        if (running != null) {
            running.nudge();
        }
    }

    private void count(String outcome) {
        metrics.counter(SYNCS, "outcome", outcome).increment();
    }

    private static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 6));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof StripeFailure
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
    }
}
