package live.frontrow.membership.plan;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import live.frontrow.common.background.Loops;
import live.frontrow.membership.stripe.StripeAccount;
import live.frontrow.membership.stripe.StripeFailure;
import live.frontrow.membership.stripe.StripeLeader;
import org.jboss.logging.Logger;

/** Tells Stripe of plans that it did not hear of when they were changed. */
@Singleton
final class PlanLoop {

    private static final Logger LOG = Logger.getLogger(PlanLoop.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final PlanRepository plans;
    private final PlanSync sync;
    private final StripeAccount stripe;
    private final StripeLeader leader;

    PlanLoop(PlanRepository plans, PlanSync sync, StripeAccount stripe, StripeLeader leader) {
        this.plans = plans;
        this.sync = sync;
        this.stripe = stripe;
        this.leader = leader;
    }

    void start(@Observes StartupEvent event, Loops loops) {
        if (stripe.present()) {
            loops.startBlocking("plans", this::turn);
        }
    }

    private Duration turn() {
        if (leader.here() && stripe.settled()) {
            List<Plan> behind =
                    plans.all().stream().filter(plan -> !plan.synced()).toList();
            for (Plan plan : behind) {
                try {
                    sync.sync(plan);
                } catch (StripeFailure failure) {
                    LOG.warnf("Plan %s is not at Stripe yet: %s", plan.id(), failure.getMessage());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return PAUSE;
                }
            }
        }
        return PAUSE;
    }
}
