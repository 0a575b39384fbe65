package live.frontrow.membership.checkout;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import live.frontrow.common.database.Database;

/**
 * What Stripe's portal shall offer (docs.stripe.com/api/customer_portal/configurations/create): another card, invoices, the end of
 * a subscription with its period, and another price where there are several. Blocks.
 */
@Singleton
class PortalFeatures {

    private static final String SOLD = """
            select plan.product, price.stripe_id from price join plan on plan.id = price.plan
            where plan.archived_at is null and price.archived_at is null
              and plan.product is not null and price.stripe_id is not null
            order by plan.rank, plan.created_at, plan.id, price.period""";

    private static final String ENABLED = "enabled";
    private static final Map<String, Object> NO_CHANGES = Map.of(ENABLED, false);

    private final Database database;

    PortalFeatures(Database database) {
        this.database = database;
    }

    /** By Stripe's names, always in the same order. */
    Map<String, Object> now() {
        return with(changes(sold()));
    }

    /** The same without a change of plan. */
    Map<String, Object> withoutChanges() {
        return with(NO_CHANGES);
    }

    private static Map<String, Object> with(Map<String, Object> changes) {
        Map<String, Object> features = new LinkedHashMap<>();
        features.put("payment_method_update", Map.of(ENABLED, true));
        features.put("invoice_history", Map.of(ENABLED, true));
        Map<String, Object> end = new LinkedHashMap<>();
        end.put(ENABLED, true);
        end.put("mode", "at_period_end");
        features.put("subscription_cancel", end);
        features.put("subscription_update", changes);
        return features;
    }

    /** Whoever changes pays the difference at once: the better tier is theirs from then on. */
    private static Map<String, Object> changes(Map<String, List<String>> sold) {
        if (sold.values().stream().mapToInt(List::size).sum() < 2) {
            return NO_CHANGES;
        }
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put(ENABLED, true);
        changes.put("default_allowed_updates", List.of("price"));
        changes.put("proration_behavior", "always_invoice");
        List<Object> products = new ArrayList<>();
        sold.forEach((product, prices) -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("product", product);
            each.put("prices", prices);
            products.add(each);
        });
        changes.put("products", products);
        return changes;
    }

    /** Stripe's prices by its products. */
    private Map<String, List<String>> sold() {
        Map<String, List<String>> sold = new LinkedHashMap<>();
        database.run(SOLD).forEach(row -> sold.computeIfAbsent(row.getString("product"), product -> new ArrayList<>())
                .add(row.getString("stripe_id")));
        return sold;
    }
}
