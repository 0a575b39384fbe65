package live.frontrow.stripe.billing;

import java.util.function.BiConsumer;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** What payments make of a subscription: active when they come, past due while they are tried again, and its end after that. */
public final class Dunning {

    /** What the agenda calls invoices. */
    static final String KIND = "invoice";

    private final World world;
    private final Invoices invoices;
    private final BillingRules rules;
    private BiConsumer<Resource, String> end = (subscription, reason) -> {};

    Dunning(World world, Invoices invoices, BillingRules rules) {
        this.world = world;
        this.invoices = invoices;
        this.rules = rules;
    }

    /** How a subscription is ended that nobody pays for. */
    void end(BiConsumer<Resource, String> how) {
        end = how;
    }

    /** Tries to have an open invoice paid and does what follows. */
    boolean collect(Resource subscription, Resource invoice) {
        boolean paid = invoice.has("status", "paid") || invoices.collect(invoice);
        if (paid) {
            recover(subscription, invoice);
        } else {
            fall(subscription, invoice);
        }
        return paid;
    }

    /** Nobody asks for the open invoices of a subscription any longer. */
    void stop(Resource subscription) {
        world.store()
                .of("invoice", subscription.text("customer"))
                .filter(invoice -> of(invoice, subscription) && invoice.is("auto_advance"))
                .forEach(invoice -> invoice.set("auto_advance", false).set("next_payment_attempt", null));
    }

    private void recover(Resource subscription, Resource invoice) {
        boolean waits = subscription.has("status", "incomplete")
                || subscription.has("status", "past_due")
                || subscription.has("status", "unpaid");
        boolean newest = invoice.id().equals(subscription.text("latest_invoice"));
        if (waits && newest) {
            world.change(subscription, Subscriptions.UPDATED, active -> active.set("status", "active"));
            if (invoice.has("billing_reason", "subscription_create")) {
                world.agenda().add(Renewals.next(subscription), Subscriptions.KIND, subscription.id());
            }
        }
    }

    private void fall(Resource subscription, Resource invoice) {
        if (subscription.has("status", "incomplete")) {
            invoices.failed(invoice, 0);
            return;
        }
        int failures = (int) invoice.number("attempt_count");
        boolean last = failures >= rules.retries().size();
        long next =
                last ? 0 : world.clock().now() + rules.retries().get(failures).toSeconds();
        invoices.failed(invoice, next);
        if (subscription.has("status", "active") || subscription.has("status", "trialing")) {
            world.change(subscription, Subscriptions.UPDATED, late -> late.set("status", "past_due"));
        }
        if (!last) {
            world.agenda().add(next, KIND, invoice.id());
        } else if ("canceled".equals(rules.whenRetriesFail())) {
            end.accept(subscription, "payment_failed");
        } else {
            world.change(subscription, Subscriptions.UPDATED, late -> late.set("status", rules.whenRetriesFail()));
        }
    }

    static boolean of(Resource invoice, Resource subscription) {
        return invoice.has("parent.subscription_details.subscription", subscription.id());
    }
}
