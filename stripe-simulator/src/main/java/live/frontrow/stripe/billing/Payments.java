package live.frontrow.stripe.billing;

import java.util.Map;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** Payment intents and the charges that try to fulfil them. */
final class Payments {

    private static final Map<String, Object> DECLINED = Map.of(
            "type", "card_error",
            "code", "card_declined",
            "decline_code", "generic_decline",
            "message", "Your card was declined.");

    private final World world;
    private final Cards cards;
    private final Balance balance;
    private final Declines declines;
    private final BillingRules rules;

    Payments(World world, Cards cards, Balance balance, Declines declines, BillingRules rules) {
        this.world = world;
        this.cards = cards;
        this.balance = balance;
        this.declines = declines;
        this.rules = rules;
    }

    /** The intent to have an invoice paid, and the object that joins the two. */
    void intend(Resource invoice) {
        Resource intent = world.draft("payment_intent")
                .set("amount", invoice.number("amount_due"))
                .set("currency", invoice.text("currency"))
                .set("customer", invoice.text("customer"))
                .set("description", "Subscription update");
        intent.set("client_secret", intent.id() + "_secret_simulator");
        world.create(intent, "payment_intent.created");
        world.store()
                .put(world.draft("invoice_payment")
                        .set("invoice", invoice.id())
                        .set("currency", invoice.text("currency"))
                        .set("amount_requested", invoice.number("amount_due"))
                        .set("payment.payment_intent", intent.id()));
    }

    /** Charges the customer's card; answers whether the money came. */
    boolean collect(Resource invoice) {
        Resource joined = of(invoice);
        Resource intent = world.store()
                .find("payment_intent", joined.text("payment.payment_intent"))
                .orElseThrow();
        Resource customer =
                world.store().find("customer", invoice.text("customer")).orElseThrow();
        Resource card = cards.of(customer).orElse(null);
        boolean declined = declines.declines(customer.id(), card);
        Resource charge = charge(intent, card, invoice);
        return declined ? decline(charge, intent) : succeed(charge, intent, joined);
    }

    /** The object that joins an invoice and its intent. */
    Resource of(Resource invoice) {
        return world.store().of("invoice_payment", invoice.id()).findFirst().orElseThrow();
    }

    private Resource charge(Resource intent, Resource card, Resource invoice) {
        Resource charge = world.draft("charge")
                .set("amount", intent.number("amount"))
                .set("currency", intent.text("currency"))
                .set("customer", intent.text("customer"))
                .set("payment_intent", intent.id())
                .set("description", intent.text("description"))
                .set("billing_details.email", invoice.text("customer_email"));
        if (card != null) {
            charge.set("payment_method", card.id())
                    .set("payment_method_details", Map.of("type", "card"))
                    .set("payment_method_details.card", CardDetails.of(card));
        }
        return charge;
    }

    private boolean succeed(Resource charge, Resource intent, Resource joined) {
        long amount = charge.number("amount");
        charge.set("amount_captured", amount)
                .set("outcome", CardDetails.outcome(true))
                .set("balance_transaction", balance.book("charge", charge, amount, rules.fee(amount)));
        world.create(charge, "charge.succeeded");
        world.change(intent, "payment_intent.succeeded", paid -> paid.set("status", "succeeded")
                .set("amount_received", amount)
                .set("latest_charge", charge.id())
                .set("payment_method", charge.text("payment_method"))
                .set("last_payment_error", null));
        world.change(joined, "invoice_payment.paid", paid -> paid.set("status", "paid")
                .set("amount_paid", amount)
                .set("status_transitions.paid_at", world.clock().now()));
        return true;
    }

    private boolean decline(Resource charge, Resource intent) {
        charge.set("status", "failed")
                .set("paid", false)
                .set("captured", false)
                .set("failure_code", "card_declined")
                .set("failure_message", "Your card was declined.")
                .set("outcome", CardDetails.outcome(false));
        world.create(charge, "charge.failed");
        world.change(intent, "payment_intent.payment_failed", failed -> failed.set("status", "requires_payment_method")
                .set("latest_charge", charge.id())
                .set("last_payment_error", DECLINED)
                .set("last_payment_error.charge", charge.id()));
        return false;
    }
}
