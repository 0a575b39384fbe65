package live.frontrow.stripe.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import live.frontrow.stripe.billing.Billing;
import live.frontrow.stripe.billing.Order;
import live.frontrow.stripe.billing.Orders;
import live.frontrow.stripe.http.Api;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.http.Filter;
import live.frontrow.stripe.http.Metadata;
import live.frontrow.stripe.http.Page;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /v1/checkout/sessions}: subscription mode, hosted page. */
public final class Sessions {

    private static final String PATH = "/v1/checkout/sessions";
    private static final String OBJECT = "checkout.session";
    private static final long DAY_SECONDS = 24L * 3_600;
    private static final long SHORTEST_SECONDS = 30L * 60;
    private static final List<String> TEXTS =
            List.of("success_url", "cancel_url", "client_reference_id", "locale", "billing_address_collection");

    private final World world;
    private final Billing billing;
    private final String pages;

    /**
     * Answers requests about them from now on.
     *
     * @param pages address of the pages
     */
    public Sessions(World world, Api api, Billing billing, String pages) {
        this.world = world;
        this.billing = billing;
        this.pages = pages;
        api.routes()
                .post(PATH, this::create)
                .get(PATH + "/{id}", call -> find(call.id()))
                .post(PATH + "/{id}", this::update)
                .post(PATH + "/{id}/expire", call -> expire(find(call.id())))
                .add("GET", PATH + "/{id}/line_items", call -> items(find(call.id())))
                .add("GET", PATH, this::list);
        api.expansion().onRequest(OBJECT, "line_items", this::items);
        world.agenda().worker(OBJECT, id -> world.store()
                .find(OBJECT, id)
                .filter(session -> session.has("status", "open"))
                .ifPresent(this::look));
    }

    private void look(Resource session) {
        long expiry = session.number("expires_at");
        if (world.clock().now() >= expiry) {
            expire(session);
        } else {
            world.agenda().add(expiry, OBJECT, session.id());
        }
    }

    private ObjectNode list(Call call) {
        return Page.of(
                call,
                PATH,
                world.store()
                        .all(OBJECT)
                        .filter(Filter.created(call))
                        .filter(Filter.same(call, "customer"))
                        .filter(Filter.same(call, "status"))
                        .filter(Filter.same(call, "subscription")));
    }

    private Resource create(Call call) {
        if (!"subscription".equals(call.oneOf("mode", null, "subscription", "payment", "setup"))) {
            throw ApiException.invalid("mode", "The simulator knows the mode `subscription` only");
        }
        if (call.has("customer") && call.has("customer_email")) {
            throw ApiException.invalid(
                    "customer", "You may only specify one of these parameters: customer, customer_email.");
        }
        call.required("success_url");
        List<Order.Item> items = Orders.items(world, call, "line_items");
        Resource session = world.draft(OBJECT);
        long amount = items.stream()
                .mapToLong(item -> item.price().number("unit_amount") * item.quantity())
                .sum();
        Call subscription = call.part("subscription_data");
        boolean trial = subscription.number("trial_period_days", 0) > 0 || subscription.has("trial_end");
        long total = trial ? 0 : amount;
        session.set("currency", items.getFirst().price().text("currency"))
                .set("amount_subtotal", total)
                .set("amount_total", total)
                .set("url", pages + "/c/pay/" + session.id())
                .set("expires_at", expiry(call))
                .set("automatic_tax.enabled", call.is("automatic_tax.enabled"))
                .set("customer_email", call.text("customer_email"))
                .set("customer", customer(call))
                .set(
                        "payment_method_collection",
                        call.oneOf("payment_method_collection", "always", "always", "if_required"));
        if (call.has("allow_promotion_codes")) {
            session.set("allow_promotion_codes", call.is("allow_promotion_codes"));
        }
        TEXTS.stream().filter(call::says).forEach(name -> session.set(name, call.text(name)));
        Metadata.merge(call, session);
        world.store().put(session);
        world.agenda().add(session.number("expires_at"), OBJECT, session.id());
        remember(session, call, items);
        return session;
    }

    /** What the session is for is kept beside it: the API tells nothing of it. */
    private void remember(Resource session, Call call, List<Order.Item> items) {
        List<ObjectNode> lines = items.stream().map(item -> line(item).json()).toList();
        world.store()
                .put(new Resource(session.json().objectNode())
                        .set("object", "simulator.session")
                        .set("id", session.id())
                        .set("items", lines)
                        .set("subscription_data", call.part("subscription_data").parameters())
                        .set("discounts", call.parameters().at("discounts"))
                        .set("automatic_tax", Map.of("enabled", Boolean.toString(call.is("automatic_tax.enabled")))));
    }

    private Resource line(Order.Item item) {
        long amount = item.price().number("unit_amount") * item.quantity();
        String product = world.store()
                .find("product", item.price().text("product"))
                .map(known -> known.text("name"))
                .orElse(null);
        return world.draft("item")
                .set("price", item.price().copy())
                .set("quantity", item.quantity())
                .set("currency", item.price().text("currency"))
                .set("description", product)
                .set("amount_subtotal", amount)
                .set("amount_total", amount);
    }

    /** What the session sells. */
    List<Resource> lines(Resource session) {
        return memory(session).parts("items");
    }

    /** What was asked for when it was made. */
    Resource memory(Resource session) {
        return world.store().find("simulator.session", session.id()).orElseThrow();
    }

    private ObjectNode items(Resource session) {
        return Page.list(PATH + "/" + session.id() + "/line_items", lines(session), false);
    }

    private String customer(Call call) {
        if (!call.has("customer")) {
            return null;
        }
        return world.store()
                .find("customer", call.text("customer"))
                .orElseThrow(() -> ApiException.unknown("customer", "customer", call.text("customer")))
                .id();
    }

    private long expiry(Call call) {
        long now = world.clock().now();
        long expiry = call.number("expires_at", now + DAY_SECONDS);
        // A few seconds on the way are forgiven.
        if (expiry < now + SHORTEST_SECONDS - 60 || expiry > now + DAY_SECONDS + 60) {
            throw ApiException.invalid(
                    "expires_at", "The `expires_at` timestamp must be between 30 minutes and 24 hours from creation.");
        }
        return expiry;
    }

    private Resource update(Call call) {
        Resource session = find(call.id());
        Metadata.merge(call, session);
        world.store().put(session);
        return session;
    }

    private Resource expire(Resource session) {
        if (!session.has("status", "open")) {
            throw ApiException.invalid(null, "Only Checkout Sessions with a status in [\"open\"] can be expired.");
        }
        return world.change(session, "checkout.session.expired", expired -> expired.set("status", "expired")
                .set("url", null));
    }

    /** An open session, as its page needs it. */
    Resource find(String id) {
        return world.store()
                .find(OBJECT, id)
                .orElseThrow(() -> ApiException.missing("checkout.session", "session", id));
    }

    /** The account's billing. */
    Billing billing() {
        return billing;
    }
}
