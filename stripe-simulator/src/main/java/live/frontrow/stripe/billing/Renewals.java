package live.frontrow.stripe.billing;

import java.util.ArrayList;
import java.util.List;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** What time does to subscriptions: trials end, periods follow one another, ends that were planned come. */
public final class Renewals {

    /** A renewal's invoice can be changed for an hour (docs.stripe.com/billing/invoices/subscription). */
    private static final long DRAFT_SECONDS = 3_600;

    /** How long the first payment may take (docs.stripe.com/billing/subscriptions/overview). */
    private static final long INCOMPLETE_SECONDS = 23L * 3_600;

    private final World world;
    private final Lines lines;
    private final Invoices invoices;
    private final Subscriptions subscriptions;
    private final Dunning dunning;

    Renewals(World world, Lines lines, Invoices invoices, Subscriptions subscriptions, Dunning dunning) {
        this.world = world;
        this.lines = lines;
        this.invoices = invoices;
        this.subscriptions = subscriptions;
        this.dunning = dunning;
        world.agenda().worker(Subscriptions.KIND, id -> world.store()
                .find("subscription", id)
                .ifPresent(this::look));
        world.agenda()
                .worker(Dunning.KIND, id -> world.store().find("invoice", id).ifPresent(this::lookAtInvoice));
    }

    /** The items of a subscription. */
    public static List<Resource> items(Resource subscription) {
        return subscription.parts("items.data");
    }

    /** When the present period ends. */
    public static long periodEnd(Resource subscription) {
        return items(subscription).stream()
                .mapToLong(item -> item.number("current_period_end"))
                .max()
                .orElseThrow();
    }

    /** When something happens to it next by itself. */
    static long next(Resource subscription) {
        if (subscription.has("status", "incomplete")) {
            return subscription.number("created") + INCOMPLETE_SECONDS;
        }
        long end = periodEnd(subscription);
        long next = subscription.has("cancel_at") ? Math.min(end, subscription.number("cancel_at")) : end;
        return subscription.has("pause_collection.resumes_at")
                ? Math.min(next, subscription.number("pause_collection.resumes_at"))
                : next;
    }

    /** Does what is due by now, and asks to be called again. */
    private void look(Resource subscription) {
        long now = world.clock().now();
        switch (subscription.text("status")) {
            case "canceled", "incomplete_expired", "paused" -> {
                return;
            }
            case "incomplete" -> {
                if (now >= next(subscription)) {
                    subscriptions.expire(subscription);
                    return;
                }
            }
            default -> {
                if (subscription.has("pause_collection.resumes_at")
                        && now >= subscription.number("pause_collection.resumes_at")) {
                    subscriptions.change(subscription, resumed -> resumed.set("pause_collection", null));
                }
                if (subscription.has("cancel_at") && now >= subscription.number("cancel_at")) {
                    subscriptions.end(subscription, "cancellation_requested");
                    return;
                }
                if (now >= periodEnd(subscription) && !follow(subscription)) {
                    return;
                }
            }
        }
        world.agenda().add(next(subscription), Subscriptions.KIND, subscription.id());
    }

    /** Begins the next period; false: it has ended, or stands still. */
    private boolean follow(Resource subscription) {
        if (subscription.has("status", "trialing") && !hasCard(subscription)) {
            String otherwise = subscription.text("trial_settings.end_behavior.missing_payment_method");
            if ("cancel".equals(otherwise)) {
                subscriptions.end(subscription, "cancellation_requested");
                return false;
            }
            if ("pause".equals(otherwise)) {
                world.change(subscription, Subscriptions.UPDATED, paused -> paused.set("status", "paused"));
                world.tell("customer.subscription.paused", subscription);
                return false;
            }
        }
        renew(subscription);
        return true;
    }

    /** Moves every item on to its next period and drafts the invoice for it. */
    void renew(Resource subscription) {
        long anchor = subscription.number("billing_cycle_anchor");
        subscriptions.change(subscription, renewed -> {
            items(renewed).forEach(item -> {
                Resource price = price(item);
                long start = item.number("current_period_end");
                item.set("current_period_start", start).set("current_period_end", Periods.end(anchor, start, price));
            });
            if (renewed.has("status", "trialing")) {
                renewed.set("status", "active");
            }
        });
        List<Resource> all = new ArrayList<>(lines.waiting(subscription));
        items(subscription)
                .forEach(item -> all.add(lines.period(
                        subscription, item, price(item), price(item).number("unit_amount") * item.number("quantity"))));
        Resource invoice = invoices.draft(subscription, "subscription_cycle", all);
        if (subscription.has("pause_collection")) {
            pause(subscription, invoice);
        } else if (subscription.has("status", "unpaid")) {
            invoice.set("auto_advance", false);
        } else {
            long finalAt = world.clock().now() + DRAFT_SECONDS;
            invoice.set("automatically_finalizes_at", finalAt);
            world.agenda().add(finalAt, Dunning.KIND, invoice.id());
        }
    }

    private void pause(Resource subscription, Resource invoice) {
        switch (subscription.text("pause_collection.behavior")) {
            case "keep_as_draft" -> invoice.set("auto_advance", false);
            case "void" -> invoices.end(invoice, "void", "invoice.voided");
            default -> invoices.end(invoice, "uncollectible", "invoice.marked_uncollectible");
        }
    }

    private void lookAtInvoice(Resource invoice) {
        Resource subscription = world.store()
                .find("subscription", invoice.text("parent.subscription_details.subscription"))
                .orElseThrow();
        boolean draft = invoice.has("status", "draft");
        if (!invoice.is("auto_advance") || !draft && !invoice.has("status", "open")) {
            return;
        }
        long due = invoice.number(draft ? "automatically_finalizes_at" : "next_payment_attempt");
        if (world.clock().now() < due) {
            world.agenda().add(due, Dunning.KIND, invoice.id());
            return;
        }
        if (draft) {
            invoices.finalise(invoice);
        }
        dunning.collect(subscription, invoice);
    }

    private boolean hasCard(Resource subscription) {
        return world.store()
                .find("customer", subscription.text("customer"))
                .filter(customer -> customer.has("invoice_settings.default_payment_method"))
                .isPresent();
    }

    /** What an item costs. */
    public static Resource price(Resource item) {
        return item.part("price");
    }
}
