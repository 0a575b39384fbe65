package live.frontrow.membership.checkout;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.membership.problem.MembershipProblem;

/** Whether somebody is going to pay again, for whoever ends everything with a person. Blocks. */
@Singleton
public class Paying {

    /** Also one that is cancelled and not over: at Stripe it can be taken up again until its last moment. */
    private static final String BILLED = """
            select 1 from subscription
            where person = :person and status in ('TRIALING', 'ACTIVE', 'PAST_DUE', 'UNPAID', 'PAUSED')
              and ended_at is null""";

    private static final String OPEN = "select 1 from checkout where person = :person and state = 'OPEN'";

    private final CheckoutRepository checkouts;
    private final Customers customers;
    private final OpenSessions sessions;

    Paying(CheckoutRepository checkouts, Customers customers, OpenSessions sessions) {
        this.checkouts = checkouts;
        this.customers = customers;
        this.sessions = sessions;
    }

    /** Closes pages of Stripe's that are open; refuses when one of them was paid. */
    public void close(String person) {
        String customer = customers.known(person);
        boolean paid = customer != null && !checkouts.open(person).isEmpty() && sessions.closeAll(person, customer);
        if (paid) {
            throw running();
        }
    }

    /**
     * Refuses when the person pays, or may pay this moment; in the current Panache transaction, which has locked the person's row of
     * {@code member} before: so does whoever begins to buy.
     */
    public Uni<Void> check(String person) {
        return any(BILLED, person)
                .invoke(billed -> unless(billed, Paying::running))
                .chain(() -> any(OPEN, person))
                .invoke(open -> unless(open, Paying::busy))
                .replaceWithVoid();
    }

    private static void unless(boolean wrong, Supplier<ProblemException> problem) {
        if (wrong) {
            throw problem.get();
        }
    }

    private static ProblemException running() {
        return new ProblemException(
                MembershipProblem.SUBSCRIPTION_RUNNING,
                "A subscription has to be over first: otherwise it could be billed on and on, for nobody.");
    }

    private static ProblemException busy() {
        return new ProblemException(
                MembershipProblem.CHECKOUT_BUSY, "A checkout is being opened this moment. Try again in a minute.");
    }

    private static Uni<Boolean> any(String sql, String person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Integer.class)
                        .setParameter("person", person)
                        .getResultList())
                .map(found -> !found.isEmpty());
    }
}
