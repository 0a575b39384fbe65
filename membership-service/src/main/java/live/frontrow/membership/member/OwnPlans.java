package live.frontrow.membership.member;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import live.frontrow.membership.plan.Period;

/** What a person pays or is about to pay. In the current session. */
@ApplicationScoped
class OwnPlans {

    private static final String PLAN = """
            select plan.id, plan.name, plan.rank, price.period, price.amount, plan.currency
            from price join plan on plan.id = price.plan where price.id = :price""";

    /** A checkout can be paid for a day, and Stripe may be late with telling. */
    private static final String PENDING = """
            select count(*) from checkout
            where person = :person and state = 'OPEN' and created_at > now() - interval '25 hours'""";

    private static final String OWES = """
            select count(*) from subscription
            where person = :person and status in ('PAST_DUE', 'UNPAID') and reversal is null""";

    /** The plan of a price; null for none. */
    Uni<PlanOfMember> of(UUID price) {
        if (price == null) {
            return Uni.createFrom().nullItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PLAN, Object[].class)
                        .setParameter("price", price)
                        .getSingleResult())
                .map(row -> new PlanOfMember(
                        (UUID) row[0],
                        (String) row[1],
                        (Integer) row[2],
                        Period.valueOf((String) row[3]),
                        (Long) row[4],
                        (String) row[5]));
    }

    Uni<Boolean> pending(String person) {
        return any(PENDING, person);
    }

    /** Whether another card would mend a subscription; one that is over is only bought anew. */
    Uni<Boolean> owes(String person) {
        return any(OWES, person);
    }

    private static Uni<Boolean> any(String count, String person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(count, Long.class)
                        .setParameter("person", person)
                        .getSingleResult())
                .map(found -> found > 0);
    }
}
