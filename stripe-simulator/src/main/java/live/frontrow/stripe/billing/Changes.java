package live.frontrow.stripe.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.stripe.catalog.Prices;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.http.Metadata;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** What is changed about a subscription while it runs: another price, a planned end or none, collection paused. */
public final class Changes {

    private final World world;
    private final Subscriptions subscriptions;
    private final Lines lines;
    private final Invoices invoices;
    private final Dunning dunning;

    Changes(World world, Subscriptions subscriptions, Lines lines, Invoices invoices, Dunning dunning) {
        this.world = world;
        this.subscriptions = subscriptions;
        this.lines = lines;
        this.invoices = invoices;
        this.dunning = dunning;
    }

    Resource apply(Call call, Resource subscription) {
        if (subscription.has("status", "canceled") || subscription.has("status", "incomplete_expired")) {
            throw ApiException.invalid(
                    null, "A canceled subscription can only update its cancellation_details and metadata.");
        }
        String proration =
                call.oneOf("proration_behavior", "create_prorations", "create_prorations", "always_invoice", "none");
        if ("now".equals(call.text("trial_end"))) {
            endTrial(subscription);
        }
        for (Resource item : call.list("items")) {
            if (item.has("price")) {
                price(subscription, item, proration);
            }
        }
        subscriptions.change(subscription, changed -> {
            Metadata.merge(call, changed);
            cancelling(call, changed);
            pausing(call, changed);
        });
        world.agenda().add(Renewals.next(subscription), Subscriptions.KIND, subscription.id());
        return subscription;
    }

    /** Has it end with the present period, or takes that back. */
    public Resource cancelAtPeriodEnd(Resource subscription, boolean cancel) {
        subscriptions.change(subscription, changed -> planEnd(changed, cancel));
        world.agenda().add(Renewals.next(subscription), Subscriptions.KIND, subscription.id());
        return subscription;
    }

    /** Another price for the first item. */
    public void switchTo(Resource subscription, Resource newPrice, String proration) {
        Resource item = Renewals.items(subscription).getFirst();
        price(
                subscription,
                new Resource(newPrice.json().objectNode()).set("id", item.id()).set("price", newPrice.id()),
                proration);
        world.agenda().add(Renewals.next(subscription), Subscriptions.KIND, subscription.id());
    }

    /** Goes on after its trial ended without a card. */
    Resource resume(Resource subscription) {
        if (!subscription.has("status", "paused")) {
            throw ApiException.invalid(null, "Only paused subscriptions can be resumed.");
        }
        restart(subscription, "active");
        world.tell("customer.subscription.resumed", subscription);
        bill(subscription, wholePeriods(subscription));
        world.agenda().add(Renewals.next(subscription), Subscriptions.KIND, subscription.id());
        return subscription;
    }

    private void price(Resource subscription, Resource asked, String proration) {
        Resource price = Prices.usable(world, "items[0][price]", asked.text("price"));
        Resource item = Renewals.items(subscription).stream()
                .filter(known -> !asked.has("id") || known.id().equals(asked.text("id")))
                .findFirst()
                .orElseThrow(() -> ApiException.unknown("subscription_item", "items[0][id]", asked.text("id")));
        Resource before = Renewals.price(item).copy();
        if (before.id().equals(price.id())) {
            return;
        }
        boolean trial = subscription.has("status", "trialing");
        boolean sameRhythm = before.has("recurring.interval", price.text("recurring.interval"))
                && before.number("recurring.interval_count") == price.number("recurring.interval_count");
        boolean prorated = !trial && !"none".equals(proration);
        List<Resource> more = new ArrayList<>();
        if (prorated) {
            more.add(lines.rest(subscription, item, before, -1));
        }
        subscriptions.change(subscription, changed -> Renewals.items(changed).stream()
                .filter(known -> known.id().equals(item.id()))
                .forEach(known -> known.set("price", price.copy())));
        if (trial) {
            return;
        }
        if (!sameRhythm) {
            restart(subscription, subscription.text("status"));
            more.addAll(wholePeriods(subscription));
            bill(subscription, more);
        } else if (prorated) {
            more.add(lines.rest(subscription, Renewals.items(subscription).getFirst(), price, 1));
            if ("always_invoice".equals(proration)) {
                bill(subscription, more);
            } else {
                lines.later(more);
            }
        }
    }

    private void endTrial(Resource subscription) {
        if (subscription.has("status", "trialing")) {
            restart(subscription, "active");
            bill(subscription, wholePeriods(subscription));
        }
    }

    /** A period that begins now, from which the later ones are counted. */
    private void restart(Resource subscription, String status) {
        long now = world.clock().now();
        subscriptions.change(subscription, changed -> {
            changed.set("billing_cycle_anchor", now).set("status", status);
            if (changed.number("trial_end") > now) {
                changed.set("trial_end", now);
            }
            Renewals.items(changed).forEach(item -> item.set("current_period_start", now)
                    .set("current_period_end", Periods.end(now, now, Renewals.price(item))));
        });
    }

    private List<Resource> wholePeriods(Resource subscription) {
        return Renewals.items(subscription).stream()
                .map(item -> lines.period(
                        subscription,
                        item,
                        Renewals.price(item),
                        Renewals.price(item).number("unit_amount") * item.number("quantity")))
                .toList();
    }

    private void bill(Resource subscription, List<Resource> now) {
        List<Resource> all = new ArrayList<>(lines.waiting(subscription));
        all.addAll(now);
        Resource invoice = invoices.draft(subscription, "subscription_update", all);
        invoices.finalise(invoice);
        dunning.collect(subscription, invoice);
    }

    private void cancelling(Call call, Resource subscription) {
        if (call.has("cancel_at_period_end")) {
            planEnd(subscription, call.is("cancel_at_period_end"));
        } else if (call.says("cancel_at")) {
            boolean planned = call.has("cancel_at");
            subscription
                    .set("cancel_at", planned ? call.number("cancel_at") : null)
                    .set("canceled_at", planned ? world.clock().now() : null)
                    .set("cancellation_details.reason", planned ? "cancellation_requested" : null);
        }
    }

    private void planEnd(Resource subscription, boolean cancel) {
        subscription
                .set("cancel_at_period_end", cancel)
                .set("cancel_at", cancel ? Renewals.periodEnd(subscription) : null)
                .set("canceled_at", cancel ? world.clock().now() : null)
                .set("cancellation_details.reason", cancel ? "cancellation_requested" : null);
    }

    private static void pausing(Call call, Resource subscription) {
        if (call.has("pause_collection.behavior")) {
            subscription.set(
                    "pause_collection",
                    Map.of(
                            "behavior",
                            call.oneOf(
                                    "pause_collection.behavior", null, "keep_as_draft", "mark_uncollectible", "void")));
            subscription.set(
                    "pause_collection.resumes_at",
                    call.has("pause_collection.resumes_at") ? call.number("pause_collection.resumes_at") : null);
        } else if (call.says("pause_collection")) {
            subscription.set("pause_collection", null);
        }
    }
}
