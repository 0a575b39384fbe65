package live.frontrow.membership.member;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Subscriptions in the database. */
@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<SubscriptionRow, String> {

    Uni<List<SubscriptionRow>> of(String person) {
        return list("person", person);
    }

    /** Takes what Stripe told of all subscriptions of a customer; one that is not ours any more entitles nobody. */
    Uni<Void> take(String customer, String person, List<Told> told) {
        Set<String> ours = told.stream().map(Told::id).collect(Collectors.toSet());
        return list("customer", customer)
                .invoke(rows ->
                        rows.stream().filter(row -> !ours.contains(row.id())).forEach(SubscriptionRow::foreign))
                .chain(() -> each(customer, person, told));
    }

    private Uni<Void> each(String customer, String person, List<Told> told) {
        return Multi.createFrom()
                .iterable(told)
                .onItem()
                .transformToUniAndConcatenate(each -> findById(each.id())
                        .onItem()
                        .ifNull()
                        .switchTo(() -> Uni.createFrom().item(new SubscriptionRow(each.id(), customer, person)))
                        .invoke(row -> row.take(each))
                        .chain(this::persist))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
