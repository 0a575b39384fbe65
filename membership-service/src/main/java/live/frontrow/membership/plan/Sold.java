package live.frontrow.membership.plan;

import jakarta.inject.Singleton;
import java.util.UUID;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.membership.problem.MembershipProblem;

/** What other features ask of plans. Blocks. */
@Singleton
public class Sold {

    private final PlanRepository plans;

    Sold(PlanRepository plans) {
        this.plans = plans;
    }

    /** Refuses what is no plan. */
    public void check(UUID id) {
        plan(id);
    }

    /** Refuses a plan that is not sold at this interval, or not yet. */
    public void atStripe(UUID id, Period period) {
        Plan plan = plan(id);
        if (plan.archived()) {
            throw new ProblemException(MembershipProblem.PLAN_ARCHIVED, "Nobody is moved to a plan that is not sold.");
        }
        Price price = plan.prices().stream()
                .filter(each -> each.period() == period && !each.archived())
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("interval", "is not sold"));
        if (price.stripeId() == null) {
            throw new ProblemException(MembershipProblem.PLAN_NOT_READY, "Try again in a moment.");
        }
    }

    /** The plan of that id. */
    Plan plan(UUID id) {
        Plan plan = plans.find(id);
        if (plan == null) {
            throw ProblemException.notFound("plan");
        }
        return plan;
    }
}
