package live.frontrow.membership.move;

import jakarta.inject.Singleton;
import java.util.UUID;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.membership.plan.Period;
import live.frontrow.membership.plan.Sold;
import live.frontrow.membership.problem.MembershipProblem;
import live.frontrow.membership.stripe.StripeAccount;

/** Says who pays an older price, and has them moved. Blocks. */
@Singleton
class MoveService {

    private final MoveRepository moves;
    private final Sold sold;
    private final StripeAccount stripe;

    MoveService(MoveRepository moves, Sold sold, StripeAccount stripe) {
        this.moves = moves;
        this.sold = sold;
        this.stripe = stripe;
    }

    OldPrices of(UUID plan) {
        sold.check(plan);
        return moves.count(plan);
    }

    OldPrices begin(UUID plan, Period period) {
        if (!stripe.present()) {
            throw new ProblemException(
                    MembershipProblem.PAYMENTS_UNAVAILABLE, "This channel does not take payments yet.");
        }
        sold.atStripe(plan, period);
        moves.begin(plan, period);
        return moves.count(plan);
    }
}
