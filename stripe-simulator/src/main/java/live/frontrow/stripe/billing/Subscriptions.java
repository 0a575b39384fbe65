package live.frontrow.stripe.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import live.frontrow.stripe.http.Page;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** A subscription's beginning and end. */
public final class Subscriptions {

    /** What the agenda calls them. */
    static final String KIND = "subscription";

    static final String UPDATED = "customer.subscription.updated";

    private final World world;
    private final Lines lines;
    private final Invoices invoices;
    private final Discounts discounts;
    private final Dunning dunning;

    Subscriptions(World world, Lines lines, Invoices invoices, Discounts discounts, Dunning dunning) {
        this.world = world;
        this.lines = lines;
        this.invoices = invoices;
        this.discounts = discounts;
        this.dunning = dunning;
    }

    /** Begins one: on trial, active when the first payment succeeds, incomplete otherwise. */
    public Resource begin(Order order) {
        long now = world.clock().now();
        boolean trial = order.trialEnd() > now;
        long anchor = trial ? order.trialEnd() : now;
        Resource subscription = world.draft("subscription");
        List<Resource> items = order.items().stream()
                .map(item -> item(subscription, item, now, anchor))
                .toList();
        subscription
                .set("customer", order.customer().id())
                .set("currency", order.items().getFirst().price().text("currency"))
                .set("metadata", order.metadata().deepCopy())
                .set("items", Page.list("/v1/subscription_items?subscription=" + subscription.id(), items, false))
                .set("start_date", now)
                .set("billing_cycle_anchor", anchor)
                .set("automatic_tax.enabled", order.automaticTax())
                .set("trial_settings.end_behavior.missing_payment_method", order.withoutCard())
                .set("status", trial ? "trialing" : "incomplete");
        if (trial) {
            subscription.set("trial_start", now).set("trial_end", order.trialEnd());
        }
        discounts.redeem(order.discounts(), subscription);
        order.customer().set("currency", subscription.text("currency"));
        world.create(subscription, "customer.subscription.created");
        first(subscription, items, trial);
        return subscription;
    }

    /** Ends one now. */
    public Resource end(Resource subscription, String reason) {
        long now = world.clock().now();
        world.change(subscription, "customer.subscription.deleted", ended -> {
            ended.set("status", "canceled").set("ended_at", now);
            if (!ended.has("canceled_at")) {
                ended.set("canceled_at", now);
            }
            if (!ended.has("cancellation_details.reason")) {
                ended.set("cancellation_details.reason", reason);
            }
        });
        dunning.stop(subscription);
        return subscription;
    }

    /** The first payment did not come within 23 hours. */
    void expire(Resource subscription) {
        world.change(subscription, UPDATED, expired -> expired.set("status", "incomplete_expired")
                .set("ended_at", world.clock().now()));
        dunning.stop(subscription);
    }

    /** Changes and tells of it. */
    Resource change(Resource subscription, Consumer<Resource> change) {
        return world.change(subscription, UPDATED, change);
    }

    private void first(Resource subscription, List<Resource> items, boolean trial) {
        List<Resource> first = new ArrayList<>();
        for (Resource item : items) {
            Resource price = Renewals.price(item);
            long amount = trial ? 0 : price.number("unit_amount") * item.number("quantity");
            first.add(lines.period(subscription, item, price, amount));
        }
        Resource invoice = invoices.draft(subscription, "subscription_create", first);
        invoices.finalise(invoice);
        dunning.collect(subscription, invoice);
        world.agenda().add(Renewals.next(subscription), KIND, subscription.id());
    }

    private Resource item(Resource subscription, Order.Item ordered, long start, long anchor) {
        return world.draft("subscription_item")
                .set("subscription", subscription.id())
                .set("price", ordered.price().copy())
                .set("quantity", ordered.quantity())
                .set("current_period_start", start)
                .set("current_period_end", anchor > start ? anchor : Periods.end(anchor, start, ordered.price()));
    }
}
