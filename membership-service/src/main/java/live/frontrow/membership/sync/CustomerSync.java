package live.frontrow.membership.sync;

import com.stripe.model.Subscription;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import live.frontrow.membership.database.Database;
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

    private final Database database;
    private final OurThings ours;
    private final Questions questions;
    private final Standings standings;
    private final DueRepository dues;

    CustomerSync(Database database, OurThings ours, Questions questions, Standings standings, DueRepository dues) {
        this.database = database;
        this.ours = ours;
        this.questions = questions;
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
        for (Subscription subscription : all) {
            if (reading.ours(subscription)) {
                told.add(told(subscription, reading, due.payments()));
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
                .chain(() -> dues.done(due)));
    }

    private Told told(Subscription subscription, Reading reading, boolean payments) throws InterruptedException {
        String invoice = Reading.paidInvoice(subscription);
        if (invoice == null && payments) {
            invoice = questions.paidInvoice(subscription.getId());
        }
        Reversal reversal = payments && invoice != null ? questions.reversal(invoice) : null;
        return new Told(subscription.getId(), invoice, payments, reading.subscription(subscription, reversal));
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
