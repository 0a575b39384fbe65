package live.frontrow.membership.sync;

import com.stripe.model.Event;
import com.stripe.model.StripeCollection;
import com.stripe.param.EventListParams;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.frontrow.common.background.Loops;
import live.frontrow.membership.stripe.ListReader;
import live.frontrow.membership.stripe.ListReaders;
import live.frontrow.membership.stripe.StripeAccount;
import live.frontrow.membership.webhook.Notice;
import live.frontrow.membership.webhook.Notices;

/**
 * Repairs what never arrived: goes through all that Stripe has written since the last time, delivered or not, and takes what is
 * not known. Stripe keeps events for 30 days.
 */
@Singleton
final class Reconciler {

    /** What can change who is in; Stripe takes twenty types at most. */
    private static final List<String> TYPES = List.of(
            "checkout.session.completed",
            "checkout.session.async_payment_succeeded",
            "customer.subscription.created",
            "customer.subscription.updated",
            "customer.subscription.deleted",
            "customer.subscription.paused",
            "customer.subscription.resumed",
            "invoice.paid",
            "invoice.payment_failed",
            "charge.refunded",
            "charge.refund.updated",
            "charge.dispute.created",
            "charge.dispute.closed");

    private final Notices notices;
    private final StripeAccount stripe;
    private final ListReader<Event> events;

    Reconciler(Notices notices, StripeAccount stripe, ListReaders readers) {
        this.notices = notices;
        this.stripe = stripe;
        this.events = readers.reader("reconciled", "stripe_event", this::page, Event::getCreated, this::take);
    }

    void start(@Observes StartupEvent event, Loops loops) {
        if (stripe.present()) {
            events.start(loops, "reconciler");
        }
    }

    /** Begins now. */
    void now() {
        events.now();
    }

    private StripeCollection<Event> page(long from, String after) throws InterruptedException {
        EventListParams.Builder params = EventListParams.builder()
                .addAllType(TYPES)
                .setLimit(ListReader.PAGE)
                .setCreated(EventListParams.Created.builder().setGte(from).build());
        if (after != null) {
            params.setStartingAfter(after);
        }
        return stripe.inTurn(client -> client.v1().events().list(params.build()));
    }

    private void take(Event event) {
        notices.store(Notice.of(
                        event.getId(),
                        event.getType(),
                        Instant.ofEpochSecond(event.getCreated()),
                        event.getApiVersion() == null ? "" : event.getApiVersion(),
                        event.getDataObjectDeserializer().getRawJson()))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
