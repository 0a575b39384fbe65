package live.frontrow.membership.sync;

import com.stripe.model.Event;
import com.stripe.model.StripeCollection;
import com.stripe.param.EventListParams;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.frontrow.common.background.Loop;
import live.frontrow.common.background.Loops;
import live.frontrow.membership.stripe.StripeAccount;
import live.frontrow.membership.stripe.StripeConfig;
import live.frontrow.membership.stripe.StripeLeader;
import live.frontrow.membership.webhook.Notice;
import live.frontrow.membership.webhook.Notices;

/**
 * Repairs what never arrived: goes through all that Stripe has written since the last time, delivered or not, a page each turn
 * from the newest to the oldest, and takes what is not known. Stripe keeps events for 30 days.
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

    private static final long PAGE = 100;

    /** Another instance may reconcile; this one looks whether it has to now. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    private static final Duration PAGE_PAUSE = Duration.ofMillis(10);

    private final ReconcileMarks marks;
    private final Notices notices;
    private final StripeAccount stripe;
    private final StripeLeader leader;
    private final Duration every;
    private volatile Loop loop;
    private Instant newest;
    private String after;

    Reconciler(ReconcileMarks marks, Notices notices, StripeAccount stripe, StripeLeader leader, StripeConfig config) {
        this.marks = marks;
        this.notices = notices;
        this.stripe = stripe;
        this.leader = leader;
        this.every = config.reconcileEvery();
    }

    void start(@Observes StartupEvent event, Loops loops) {
        if (stripe.present()) {
            loop = loops.start(
                    "reconciler",
                    () -> Uni.createFrom().item(this::turn).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
        }
    }

    /** Begins now. */
    void now() {
        loop.nudge();
    }

    private Duration turn() {
        if (!leader.here()) {
            after = null;
            return IDLE;
        }
        try {
            StripeCollection<Event> page = page();
            List<Event> events = page.getData();
            if (after == null && !events.isEmpty()) {
                newest = Instant.ofEpochSecond(events.getFirst().getCreated());
            }
            events.forEach(this::take);
            if (Boolean.TRUE.equals(page.getHasMore()) && !events.isEmpty()) {
                after = events.getLast().getId();
                return PAGE_PAUSE;
            }
            if (newest != null) {
                marks.reached(newest);
            }
            after = null;
            return every;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return every;
        }
    }

    private StripeCollection<Event> page() throws InterruptedException {
        EventListParams.Builder params = EventListParams.builder()
                .addAllType(TYPES)
                .setLimit(PAGE)
                .setCreated(EventListParams.Created.builder()
                        .setGte(marks.from().getEpochSecond())
                        .build());
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
