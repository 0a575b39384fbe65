package live.frontrow.stripe.billing;

import java.util.List;
import java.util.Map;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** Lines of invoices: a period of a subscription's item, or a part of one. */
final class Lines {

    private final World world;

    Lines(World world) {
        this.world = world;
    }

    /** A whole period, paid in advance. */
    Resource period(Resource subscription, Resource item, Resource price, long amount) {
        return line(
                subscription,
                item,
                price,
                amount,
                item.number("current_period_start"),
                item.number("current_period_end"),
                item.number("quantity") + " × " + name(price));
    }

    /** What is left of the present period at a price: a charge, or a credit when the sign is negative. */
    Resource rest(Resource subscription, Resource item, Resource price, int sign) {
        long now = world.clock().now();
        long start = item.number("current_period_start");
        long end = item.number("current_period_end");
        long whole = price.number("unit_amount") * item.number("quantity");
        long amount = sign * Math.round((double) whole * (end - now) / Math.max(1, end - start));
        String text = (sign < 0 ? "Unused time on " : "Remaining time on ") + name(price);
        return line(subscription, item, price, amount, now, end, text)
                .set("parent.subscription_item_details.proration", true);
    }

    /** Keeps lines for the next invoice of the subscription. */
    void later(List<Resource> lines) {
        lines.forEach(world.store()::put);
    }

    /** Takes the lines that wait for an invoice of the subscription. */
    List<Resource> waiting(Resource subscription) {
        List<Resource> waiting = world.store()
                .all("line_item")
                .filter(line -> line.has("parent.subscription_item_details.subscription", subscription.id()))
                .toList();
        waiting.forEach(world.store()::remove);
        return waiting;
    }

    private Resource line(
            Resource subscription, Resource item, Resource price, long amount, long start, long end, String text) {
        return world.draft("line_item")
                .set("amount", amount)
                .set("subtotal", amount)
                .set("currency", price.text("currency"))
                .set("description", text)
                .set("quantity", item.number("quantity"))
                .set("metadata", subscription.at("metadata").deepCopy())
                .set("period", Map.of("start", start, "end", end))
                .set("parent.subscription_item_details.subscription", subscription.id())
                .set("parent.subscription_item_details.subscription_item", item.id())
                .set("pricing.price_details.price", price.id())
                .set("pricing.price_details.product", price.text("product"))
                .set("pricing.unit_amount_decimal", price.text("unit_amount_decimal"));
    }

    private String name(Resource price) {
        return world.store()
                .find("product", price.text("product"))
                .map(product -> product.text("name"))
                .orElse("a product");
    }
}
