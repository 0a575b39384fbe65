package live.frontrow.membership.plan;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.membership.problem.MembershipProblem;
import live.frontrow.membership.stripe.StripeAccount;
import live.frontrow.membership.stripe.StripeFailure;
import org.jboss.logging.Logger;

/** Makes, changes and archives plans, and tells Stripe at once; what Stripe does not hear now it hears from the loop. Blocks. */
@Singleton
class PlanService {

    private static final Logger LOG = Logger.getLogger(PlanService.class);

    /** More tiers than anybody reads. */
    private static final int SOLD_AT_MOST = 10;

    private final PlanRepository plans;
    private final Sold sold;
    private final PlanSync sync;
    private final Trials trials;
    private final StripeAccount stripe;

    PlanService(PlanRepository plans, Sold sold, PlanSync sync, Trials trials, StripeAccount stripe) {
        this.plans = plans;
        this.sold = sold;
        this.sync = sync;
        this.trials = trials;
        this.stripe = stripe;
    }

    PlanList list(boolean archived) {
        List<PlanView> items = plans.all().stream()
                .filter(plan -> archived || !plan.archived())
                .map(plan -> PlanView.of(plan, archived))
                .toList();
        return new PlanList(items, stripe.present());
    }

    /** What is sold, as it holds for this person: a trial only once. {@code null}: somebody who is not signed in. */
    PlanList offered(String person) {
        PlanList all = list(false);
        return person == null || trials.open(person) ? all : all.withoutTrial();
    }

    PlanView add(PlanTerms body) {
        PlanTerms terms = body.complete();
        PlanRules.check(terms);
        if (plans.all().stream().filter(plan -> !plan.archived()).count() >= SOLD_AT_MOST) {
            throw new ProblemException(MembershipProblem.TOO_MANY_PLANS, "Ten plans at most: archive one first.");
        }
        return told(plans.add(terms));
    }

    PlanView change(UUID id, PlanTerms body) {
        Plan now = sold.plan(id);
        if (now.archived()) {
            throw new ProblemException(MembershipProblem.PLAN_ARCHIVED, "An archived plan stays as it is.");
        }
        PlanTerms terms = body.over(now.terms());
        if (!terms.currency().equals(now.terms().currency())) {
            throw ProblemException.invalid("currency", "stays as it is: make another plan");
        }
        PlanRules.check(terms);
        plans.change(id, terms);
        return told(id);
    }

    void archive(UUID id) {
        sold.plan(id);
        plans.archive(id);
        told(id);
    }

    private PlanView told(UUID id) {
        try {
            if (stripe.settledSoon()) {
                sync.sync(plans.find(id));
            }
        } catch (StripeFailure failure) {
            LOG.warnf("Plan %s is not at Stripe yet: %s", id, failure.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return PlanView.of(plans.find(id), false);
    }
}
