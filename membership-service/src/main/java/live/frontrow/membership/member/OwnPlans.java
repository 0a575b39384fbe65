package live.frontrow.membership.member;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import live.frontrow.membership.plan.Period;

/** What a person pays or is about to pay. In the current session. */
@ApplicationScoped
class OwnPlans {

    private static final String PLAN = """
            select plan.id, plan.name, plan.rank, price.period, coalesce(older.amount, price.amount), plan.currency,
                   newer.amount as next
            from price join plan on plan.id = price.plan
            left join (subscription
                join price_move move on move.subscription = subscription.id and move.state in ('WAITING', 'DONE')
                    and (subscription.price = move.older
                        or subscription.price = move.newer and subscription.period_end = move.period_end)
                join price older on older.id = move.older
                join price newer on newer.id = move.newer) on subscription.price = price.id and subscription.person = :person
            where price.id = :price limit 1""";

    private static final String NAMES =
            "select price.id, plan.name from price join plan on plan.id = price.plan where price.id in (:prices)";

    /** As the creator has ordered them by now. */
    private static final String RANKS = """
            select price.id, plan.rank from subscription join price on price.id = subscription.price
            join plan on plan.id = price.plan where subscription.person = :person""";

    /** A checkout can be paid for a day, and Stripe may be late with telling. */
    private static final String PENDING = """
            select count(*) from checkout
            where person = :person and state = 'OPEN' and created_at > now() - interval '25 hours'""";

    private static final String OWES = """
            select count(*) from subscription
            where person = :person and status in ('PAST_DUE', 'UNPAID') and reversal is null""";

    /** The plan of a price that a person pays; null for none. */
    Uni<PlanOfMember> of(UUID price, String person) {
        if (price == null) {
            return Uni.createFrom().nullItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PLAN, Object[].class)
                        .setParameter("price", price)
                        .setParameter("person", person)
                        .getSingleResult())
                .map(row -> new PlanOfMember(
                        (UUID) row[0],
                        (String) row[1],
                        (Integer) row[2],
                        Period.valueOf((String) row[3]),
                        (Long) row[4],
                        (String) row[5],
                        (Long) row[6]));
    }

    /** Names of what these people pay, by price. */
    Uni<Map<UUID, String>> names(List<Member> people) {
        List<UUID> prices = people.stream()
                .map(Member::price)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (prices.isEmpty()) {
            return Uni.createFrom().item(byPrice(List.of(), String.class));
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NAMES, Object[].class)
                        .setParameter("prices", prices)
                        .getResultList())
                .map(rows -> byPrice(rows, String.class));
    }

    /** Ranks of the plans that a person subscribed to, by price. */
    Uni<Map<UUID, Integer>> ranks(String person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RANKS, Object[].class)
                        .setParameter("person", person)
                        .getResultList())
                .map(rows -> byPrice(rows, Integer.class));
    }

    Uni<Boolean> pending(String person) {
        return any(PENDING, person);
    }

    /** Whether another card would mend a subscription; one that is over is only bought anew. */
    Uni<Boolean> owes(String person) {
        return any(OWES, person);
    }

    /** A map that has nothing for null, and says so. */
    private static <T> Map<UUID, T> byPrice(List<Object[]> rows, Class<T> type) {
        Map<UUID, T> byPrice = new HashMap<>();
        rows.forEach(row -> byPrice.put((UUID) row[0], type.cast(row[1])));
        return byPrice;
    }

    private static Uni<Boolean> any(String count, String person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(count, Long.class)
                        .setParameter("person", person)
                        .getSingleResult())
                .map(found -> found > 0);
    }
}
