package live.frontrow.stripe.checkout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import live.frontrow.stripe.billing.Billing;
import live.frontrow.stripe.billing.Order;
import live.frontrow.stripe.billing.Orders;
import live.frontrow.stripe.catalog.PromotionCodes;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** Somebody pays on the checkout page: from then on there is a customer, a subscription and a paid invoice. */
public final class Completion {

    private final World world;
    private final Sessions sessions;

    /** Completes sessions. */
    public Completion(World world, Sessions sessions) {
        this.world = world;
        this.sessions = sessions;
    }

    /**
     * Completes a session with a card that pays; answers where the browser goes next.
     *
     * @param email of whoever pays, where the session has no customer
     * @param lastFour of the card
     * @param promotionCode as typed; empty: none
     */
    public String pay(String id, String email, String lastFour, String promotionCode) {
        Resource session = open(id);
        List<Resource> discounts = discounts(session, promotionCode);
        Billing billing = sessions.billing();
        Resource customer = session.has("customer")
                ? world.store().find("customer", session.text("customer")).orElseThrow()
                : billing.customers().create(session.has("customer_email") ? session.text("customer_email") : email);
        billing.cards().add(customer, lastFour);
        Resource subscription = billing.subscriptions().begin(order(session, customer, discounts));
        Resource invoice = world.store()
                .find("invoice", subscription.text("latest_invoice"))
                .orElseThrow();
        long total = invoice.number("total");
        world.change(session, "checkout.session.completed", done -> done.set("status", "complete")
                .set("url", null)
                .set("payment_status", total > 0 ? "paid" : "no_payment_required")
                .set("customer", customer.id())
                .set("customer_details", details(customer))
                .set("subscription", subscription.id())
                .set("invoice", invoice.id())
                .set("amount_total", total)
                .set("total_details.amount_discount", invoice.number("subtotal") - total));
        return session.text("success_url").replace("{CHECKOUT_SESSION_ID}", id);
    }

    /** The discount that a session has, or a code gives. */
    List<Resource> discounts(Resource session, String promotionCode) {
        Call asked = new Call(List.of(session.id()), sessions.memory(session));
        if (promotionCode.isBlank() || !session.is("allow_promotion_codes")) {
            return sessions.billing().discounts().asked(asked);
        }
        Optional<Resource> code = PromotionCodes.typed(world, promotionCode);
        return List.of(sessions.billing()
                .discounts()
                .ofCode(code.orElseThrow(() -> ApiException.invalid("promotion_code", "This code is invalid."))));
    }

    /** A session that somebody can still pay. */
    Resource open(String id) {
        Resource session = sessions.find(id);
        if (!session.has("status", "open")) {
            throw ApiException.invalid(null, "This session is " + session.text("status") + ".");
        }
        return session;
    }

    private Order order(Resource session, Resource customer, List<Resource> discounts) {
        Resource memory = sessions.memory(session);
        Resource asked = new Resource(memory.json().objectNode())
                .set("automatic_tax", memory.at("automatic_tax").deepCopy());
        asked.json().setAll(memory.part("subscription_data").copy().json());
        asked.set(
                "items",
                sessions.lines(session).stream()
                        .map(line -> Map.of("price", line.text("price.id"), "quantity", line.number("quantity")))
                        .toList());
        Order order = Orders.of(world, sessions.billing().discounts(), new Call(List.of(), asked), customer, "items");
        return new Order(
                customer,
                order.items(),
                order.metadata(),
                order.trialEnd(),
                discounts,
                order.withoutCard(),
                order.automaticTax());
    }

    private static Map<String, Object> details(Resource customer) {
        Map<String, Object> details = new HashMap<>();
        details.put("email", customer.text("email"));
        details.put("name", customer.text("name"));
        details.put("phone", null);
        details.put("tax_exempt", "none");
        details.put("tax_ids", List.of());
        details.put("address", null);
        details.put("business_name", null);
        details.put("individual_name", null);
        return details;
    }
}
