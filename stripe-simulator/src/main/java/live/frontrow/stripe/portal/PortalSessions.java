package live.frontrow.stripe.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import live.frontrow.stripe.catalog.Prices;
import live.frontrow.stripe.http.Api;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.http.Filter;
import live.frontrow.stripe.http.Metadata;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /v1/billing_portal/sessions} and {@code /v1/billing_portal/configurations}. */
public final class PortalSessions {

    private static final String SESSIONS = "/v1/billing_portal/sessions";
    private static final String CONFIGURATIONS = "/v1/billing_portal/configurations";
    private static final List<String> FEATURES = List.of(
            "customer_update",
            "invoice_history",
            "payment_method_update",
            "subscription_cancel",
            "subscription_update");
    private static final String SESSION = "billing_portal.session";
    private static final String CONFIGURATION = "billing_portal.configuration";

    /** For how long its address leads anywhere (docs.stripe.com/customer-management/integrate-customer-portal). */
    private static final long LASTS_SECONDS = 3_600;

    private final World world;
    private final String pages;

    /**
     * Answers requests about them from now on.
     *
     * @param pages address of the pages
     */
    public PortalSessions(World world, Api api, String pages) {
        this.world = world;
        this.pages = pages;
        api.routes()
                .post(SESSIONS, this::create)
                .post(CONFIGURATIONS, this::configure)
                .get(CONFIGURATIONS + "/{id}", call -> configuration(call.id()))
                .post(CONFIGURATIONS + "/{id}", this::change)
                .list(CONFIGURATIONS, call -> world.store()
                        .all(CONFIGURATION)
                        .filter(Filter.same(call, "active"))
                        .filter(Filter.same(call, "is_default")));
    }

    /** A session that still counts. */
    Resource find(String id) {
        return world.store()
                .find(SESSION, id)
                .filter(session -> world.clock().now() < session.number("created") + LASTS_SECONDS)
                .orElseThrow(() -> ApiException.missing("billing_portal.session", "session", id));
    }

    /** What its page offers. */
    Resource configuration(Resource session) {
        return configuration(session.text("configuration"));
    }

    private Resource create(Call call) {
        String customer = call.required("customer");
        world.store()
                .find("customer", customer)
                .orElseThrow(() -> ApiException.unknown("customer", "customer", customer));
        Resource session = world.draft(SESSION)
                .set("customer", customer)
                .set("return_url", call.text("return_url"))
                .set("configuration", chosen(call).id())
                .set("flow", flow(call, customer));
        session.set("url", pages + PortalPage.PATH + session.id());
        world.store().put(session);
        world.tell("billing_portal.session.created", session);
        return session;
    }

    private Object flow(Call call, String customer) {
        String type = call.oneOf(
                "flow_data.type", null, "payment_method_update", "subscription_cancel", "subscription_update");
        if (type == null) {
            return null;
        }
        Map<String, Object> flow = new HashMap<>();
        flow.put("type", type);
        for (String name : List.of(
                "customer_update", "subscription_cancel", "subscription_update", "subscription_update_confirm")) {
            flow.put(name, null);
        }
        if (!"payment_method_update".equals(type)) {
            String id = call.required("flow_data." + type + ".subscription");
            Resource subscription = world.store()
                    .find("subscription", id)
                    .filter(known -> known.has("customer", customer))
                    .orElseThrow(
                            () -> ApiException.unknown("subscription", "flow_data[" + type + "][subscription]", id));
            Map<String, Object> about = new HashMap<>(Map.of("subscription", subscription.id()));
            if ("subscription_cancel".equals(type)) {
                about.put("retention", null);
            }
            flow.put(type, about);
        }
        Map<String, Object> after = new HashMap<>();
        boolean redirects = call.has("flow_data.after_completion.redirect.return_url");
        after.put("type", redirects ? "redirect" : "portal_homepage");
        after.put("hosted_confirmation", null);
        after.put(
                "redirect",
                redirects ? Map.of("return_url", call.text("flow_data.after_completion.redirect.return_url")) : null);
        flow.put("after_completion", after);
        return flow;
    }

    private Resource configure(Call call) {
        if (!call.says("features")) {
            call.required("features");
        }
        Resource configuration = world.draft(CONFIGURATION);
        apply(call, configuration);
        return world.create(configuration, "billing_portal.configuration.created");
    }

    private Resource change(Call call) {
        return world.change(
                configuration(call.id()), "billing_portal.configuration.updated", changed -> apply(call, changed));
    }

    private void apply(Call call, Resource configuration) {
        for (String feature : FEATURES) {
            merge(call.parameters().at("features." + feature), configuration, "features." + feature);
        }
        offer(call, configuration);
        if (call.says("name")) {
            configuration.set("name", call.text("name"));
        }
        if (call.has("default_return_url")) {
            configuration.set("default_return_url", call.text("default_return_url"));
        }
        if (call.has("business_profile.headline")) {
            configuration.set("business_profile.headline", call.text("business_profile.headline"));
        }
        if (call.has("active")) {
            configuration.set("active", call.is("active"));
        }
        Metadata.merge(call, configuration);
        configuration.set("updated", world.clock().now());
    }

    /** Puts given members in place of usual ones; yes and no are words in a form. */
    private static void merge(JsonNode given, Resource configuration, String path) {
        given.properties().forEach(member -> {
            String inner = path + "." + member.getKey();
            JsonNode value = member.getValue();
            if (value instanceof ObjectNode) {
                merge(value, configuration, inner);
            } else if ("true".equals(value.asText()) || "false".equals(value.asText())) {
                configuration.set(inner, Boolean.valueOf(value.asText()));
            } else if (!"default_allowed_updates".equals(member.getKey()) || value.isArray()) {
                configuration.set(inner, value.deepCopy());
            }
        });
    }

    /** What customers may change to. */
    private void offer(Call call, Resource configuration) {
        String update = "features.subscription_update";
        List<Resource> products = call.list(update + ".products");
        if (call.is(update + ".enabled") && products.isEmpty()) {
            call.required(update + ".products");
        }
        for (Resource product : products) {
            String id = String.valueOf(product.text("product"));
            world.store()
                    .find("product", id)
                    .orElseThrow(() ->
                            ApiException.unknown("product", "features[subscription_update][products][0][product]", id));
            product.words("prices").forEach(price -> Prices.usable(world, "prices", price));
            product.set("adjustable_quantity", Map.of("enabled", false, "minimum", 1));
            product.set("adjustable_quantity.maximum", null);
        }
        if (!products.isEmpty()) {
            configuration.set(
                    update + ".products", products.stream().map(Resource::json).toList());
        }
    }

    /** The one that a request names; only the Dashboard makes one that counts where none is named. */
    private Resource chosen(Call call) {
        if (!call.has("configuration")) {
            throw ApiException.invalid(
                    "configuration", "Name a configuration: the account has none that was saved in the Dashboard.");
        }
        return configuration(call.text("configuration"));
    }

    private Resource configuration(String id) {
        return world.store()
                .find(CONFIGURATION, id)
                .orElseThrow(() -> ApiException.missing("billing_portal.configuration", "configuration", id));
    }
}
