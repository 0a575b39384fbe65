package live.frontrow.stripe.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import live.frontrow.stripe.billing.Renewals;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/**
 * Who may watch by the account alone: whoever is named by {@code metadata.userId} of a subscription that is active, on trial or
 * past due, whose collection is not paused, and whose payments for the newest paid period were not given back, by refund or
 * dispute.
 */
final class Oracle {

    private final World world;

    Oracle(World world) {
        this.world = world;
    }

    ObjectNode everybody(Predicate<Resource> which) {
        ObjectNode everybody = JsonNodeFactory.instance.objectNode();
        // The newest first: what speaks for somebody stays, whatever older ones say.
        world.store()
                .all("subscription")
                .filter(subscription -> subscription.has("metadata.userId"))
                .filter(which)
                .forEach(subscription -> {
                    String user = subscription.text("metadata.userId");
                    ObjectNode verdict = verdict(subscription);
                    if (!everybody.has(user) || verdict.get("entitled").asBoolean()) {
                        everybody.set(user, verdict);
                    }
                });
        return everybody;
    }

    private ObjectNode verdict(Resource subscription) {
        String status = subscription.text("status");
        boolean paused = subscription.has("pause_collection");
        boolean givenBack = givenBack(subscription);
        boolean running = "active".equals(status) || "trialing".equals(status) || "past_due".equals(status);
        ObjectNode verdict = JsonNodeFactory.instance.objectNode();
        verdict.put("entitled", running && !paused && !givenBack)
                .put("status", status)
                .put("paused", paused)
                .put("givenBack", givenBack)
                .put("subscription", subscription.id())
                .put("customer", subscription.text("customer"))
                .put("price", subscription.text("items.data.0.price.id"))
                .put("until", Renewals.periodEnd(subscription));
        return verdict;
    }

    /** By refund in whole, of more than half of what was paid for the newest paid period; by dispute, of any payment for it. */
    private boolean givenBack(Resource subscription) {
        List<Resource> paid = world.store()
                .of("invoice", subscription.text("customer"))
                .filter(invoice -> invoice.has("parent.subscription_details.subscription", subscription.id()))
                .filter(invoice -> invoice.has("status", "paid") && invoice.number("amount_paid") > 0)
                .toList();
        long end = paid.stream().mapToLong(Oracle::end).max().orElse(0);
        List<Resource> charges = paid.stream()
                .filter(invoice -> end(invoice) == end)
                .flatMap(invoice -> world.store().of("invoice_payment", invoice.id()))
                .flatMap(payment ->
                        world.store().find("payment_intent", payment.text("payment.payment_intent")).stream())
                .flatMap(intent -> world.store().find("charge", String.valueOf(intent.text("latest_charge"))).stream())
                .filter(charge -> charge.is("paid"))
                .toList();
        long all = charges.stream().mapToLong(charge -> charge.number("amount")).sum();
        long back = charges.stream()
                .filter(charge -> charge.is("refunded"))
                .mapToLong(charge -> charge.number("amount"))
                .sum();
        return 2 * back > all || charges.stream().anyMatch(this::lost);
    }

    private static long end(Resource invoice) {
        return invoice.parts("lines.data").stream()
                .filter(line -> line.number("amount") > 0)
                .mapToLong(line -> line.number("period.end"))
                .max()
                .orElse(0);
    }

    private boolean lost(Resource charge) {
        return world.store()
                .first("dispute", dispute -> dispute.has("charge", charge.id()) && dispute.has("status", "lost"))
                .isPresent();
    }
}
