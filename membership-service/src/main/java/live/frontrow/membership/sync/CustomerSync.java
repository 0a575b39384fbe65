package live.frontrow.membership.sync;

import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.database.Database;
import live.frontrow.membership.entitlement.Reversal;
import live.frontrow.membership.member.Standings;
import live.frontrow.membership.member.Told;

/**
 * One question about a customer, and its answer in one transaction with the membership and the event that tells of it. Answers
 * carry the number of their question: an older one never undoes a newer one. Blocks.
 */
@Singleton
class CustomerSync {

    private static final String NEWER =
            "update customer set fetched = :question where id = :id and fetched < :question";

    private static final String PAID = "update checkout set state = 'PAID' where id = :id";

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Database database;
    private final OurThings ours;
    private final Questions questions;
    private final Payments payments;
    private final Standings standings;
    private final DueRepository dues;

    CustomerSync(
            Database database,
            OurThings ours,
            Questions questions,
            Payments payments,
            Standings standings,
            DueRepository dues) {
        this.database = database;
        this.ours = ours;
        this.questions = questions;
        this.payments = payments;
        this.standings = standings;
        this.dues = dues;
    }

    void sync(Due due) throws InterruptedException {
        Customer customer = ours.customer(due.subject());
        if (customer == null) {
            dues.drop(due);
            return;
        }
        long question = ours.question();
        List<Subscription> all = questions.subscriptions(customer.id());
        Reading reading = new Reading(customer.person(), ours.prices(), ours.checkouts(customer.person()));
        List<Told> told = new ArrayList<>();
        List<UUID> checkouts = new ArrayList<>();
        Map<String, Reversal> unwanted = new HashMap<>();
        for (Subscription subscription : all) {
            if (reading.ours(subscription)) {
                Told each = told(subscription, reading, due.payments());
                told.add(each);
                if (each.subscription().reversal() != null && !Reading.over(subscription)) {
                    unwanted.put(each.id(), each.subscription().reversal());
                }
                if (!reading.beginning(subscription)) {
                    checkouts.add(UUID.fromString(subscription.getMetadata().get("checkout")));
                }
            }
        }
        database.transaction(() -> newer(customer, question)
                .chain(newer -> newer
                        ? standings.take(customer.person(), customer.id(), told)
                        : Uni.createFrom().voidItem())
                .chain(() -> paid(checkouts))
                .chain(() ->
                        unwanted.isEmpty() ? dues.done(due) : Uni.createFrom().voidItem()));
        if (!unwanted.isEmpty()) {
            end(unwanted);
            dues.again(due, false, LOOK_AGAIN);
        }
    }

    /** Whose money went back is out and shall not be billed again. Still due until Stripe calls it over. */
    private void end(Map<String, Reversal> subscriptions) throws InterruptedException {
        for (Map.Entry<String, Reversal> each : subscriptions.entrySet()) {
            questions.end(each.getKey(), each.getValue().comment());
        }
    }

    private Told told(Subscription subscription, Reading reading, boolean asked) throws InterruptedException {
        if (!asked) {
            String invoice = Reading.paidInvoice(subscription);
            return new Told(subscription.getId(), invoice, false, reading.subscription(subscription, null));
        }
        List<Invoice> paid = payments.paid(subscription.getId());
        String invoice = paid.isEmpty() ? null : paid.getFirst().getId();
        Reversal reversal = payments.reversal(paid);
        return new Told(subscription.getId(), invoice, true, reading.subscription(subscription, reversal));
    }

    private static Uni<Boolean> newer(Customer customer, long question) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEWER)
                        .setParameter("id", customer.id())
                        .setParameter("question", question)
                        .executeUpdate())
                .map(changed -> changed == 1);
    }

    private static Uni<Void> paid(List<UUID> checkouts) {
        Uni<Integer> done = Uni.createFrom().item(0);
        for (UUID checkout : checkouts) {
            done = done.chain(() -> Panache.getSession()).chain(session -> session.createNativeQuery(PAID)
                    .setParameter("id", checkout)
                    .executeUpdate());
        }
        return done.replaceWithVoid();
    }
}
