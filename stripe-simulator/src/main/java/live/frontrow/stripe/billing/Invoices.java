package live.frontrow.stripe.billing;

import java.util.List;
import java.util.Locale;
import live.frontrow.stripe.http.Page;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** An invoice's life: draft, open, paid; void or uncollectible where it comes otherwise. */
public final class Invoices {

    private final World world;
    private final Payments payments;
    private final Discounts discounts;
    private final String pages;

    Invoices(World world, Payments payments, Discounts discounts, String pages) {
        this.world = world;
        this.payments = payments;
        this.discounts = discounts;
        this.pages = pages;
    }

    /** A draft for a subscription. */
    Resource draft(Resource subscription, String reason, List<Resource> lines) {
        Resource customer =
                world.store().find("customer", subscription.text("customer")).orElseThrow();
        Resource invoice = world.draft("invoice");
        lines.forEach(line -> line.set("invoice", invoice.id()));
        long subtotal = lines.stream().mapToLong(line -> line.number("amount")).sum();
        invoice.set("billing_reason", reason)
                .set("currency", subscription.text("currency"))
                .set("customer", customer.id())
                .set("customer_email", customer.text("email"))
                .set("customer_name", customer.text("name"))
                .set("automatic_tax.enabled", subscription.is("automatic_tax.enabled"))
                .set("lines", Page.list("/v1/invoices/" + invoice.id() + "/lines", lines, false))
                .set("subtotal", subtotal)
                .set("subtotal_excluding_tax", subtotal)
                .set("period_start", world.clock().now())
                .set("period_end", world.clock().now())
                .set("parent.type", "subscription_details")
                .set("parent.quote_details", null)
                .set(
                        "parent.subscription_details.metadata",
                        subscription.at("metadata").deepCopy())
                .set("parent.subscription_details.subscription", subscription.id());
        discounts.apply(subscription, invoice);
        settle(invoice, customer);
        world.create(invoice, "invoice.created");
        world.change(
                subscription, "customer.subscription.updated", changed -> changed.set("latest_invoice", invoice.id()));
        return invoice;
    }

    /** Makes a draft final: it has a number and can be paid. One that owes nothing is paid at once. */
    void finalise(Resource invoice) {
        Resource customer =
                world.store().find("customer", invoice.text("customer")).orElseThrow();
        long number = customer.number("next_invoice_sequence");
        customer.set("next_invoice_sequence", number + 1);
        settle(invoice, customer);
        customer.set("balance", invoice.number("ending_balance"));
        world.change(invoice, "invoice.finalized", open -> open.set("status", "open")
                .set("number", String.format(Locale.ROOT, "%s-%04d", customer.text("invoice_prefix"), number))
                .set("automatically_finalizes_at", null)
                .set("effective_at", world.clock().now())
                .set("status_transitions.finalized_at", world.clock().now())
                .set("hosted_invoice_url", pages + "/i/" + invoice.id())
                .set("invoice_pdf", pages + "/i/" + invoice.id()));
        if (invoice.number("amount_due") > 0) {
            payments.intend(invoice);
        } else {
            paid(invoice);
        }
    }

    /** Tries to have an open one paid; answers whether it is now. */
    boolean collect(Resource invoice) {
        if (payments.collect(invoice)) {
            paid(invoice.set("attempt_count", invoice.number("attempt_count") + 1));
            return true;
        }
        return false;
    }

    /** An attempt failed: the next one comes then; 0: there is none. */
    void failed(Resource invoice, long next) {
        world.change(invoice, "invoice.payment_failed", failed -> failed.set("attempted", true)
                .set("attempt_count", failed.number("attempt_count") + 1)
                .set("next_payment_attempt", next == 0 ? null : next)
                .set("auto_advance", next != 0));
    }

    /** Nobody asks for it any longer. */
    void end(Resource invoice, String status, String event) {
        world.change(invoice, event, ended -> ended.set("status", status)
                .set("auto_advance", false)
                .set("next_payment_attempt", null)
                .set(
                        "status_transitions." + ("void".equals(status) ? "voided_at" : "marked_uncollectible_at"),
                        world.clock().now()));
    }

    private void paid(Resource invoice) {
        world.change(invoice, "invoice.paid", paid -> paid.set("status", "paid")
                .set("attempted", true)
                .set("auto_advance", false)
                .set("amount_paid", paid.number("amount_due"))
                .set("amount_remaining", 0)
                .set("next_payment_attempt", null)
                .set("status_transitions.paid_at", world.clock().now()));
        world.tell("invoice.payment_succeeded", invoice);
    }

    /** What the customer has in credit is used up first; what is owed to them becomes credit. */
    private static void settle(Resource invoice, Resource customer) {
        long balance = customer.number("balance");
        long total = invoice.number("total");
        long due = Math.max(0, total + Math.min(0, balance));
        invoice.set("total_excluding_tax", total)
                .set("starting_balance", balance)
                .set("ending_balance", Math.min(0, balance) + total - due)
                .set("amount_due", due)
                .set("amount_remaining", due);
    }
}
