package live.frontrow.stripe.billing;

import java.util.List;
import live.frontrow.stripe.catalog.Prices;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.http.Metadata;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** Reads orders from requests, and refuses what cannot be sold. */
public final class Orders {

    private static final int MOST_TRIAL_DAYS = 730;
    private static final long DAY_SECONDS = 24L * 3_600;

    private Orders() {}

    /** What a request for a subscription asks for. */
    public static Order of(World world, Discounts discounts, Call call, Resource customer, String itemsParameter) {
        List<Order.Item> items = items(world, call, itemsParameter);
        Resource metadata = new Resource(call.parameters().json().objectNode())
                .set("metadata", call.parameters().json().objectNode());
        Metadata.merge(call, metadata);
        String withoutCard = call.oneOf(
                "trial_settings.end_behavior.missing_payment_method",
                "create_invoice",
                "create_invoice",
                "cancel",
                "pause");
        return new Order(
                customer,
                items,
                metadata.at("metadata"),
                trialEnd(world, call),
                discounts.asked(call),
                withoutCard,
                call.is("automatic_tax.enabled"));
    }

    /** What is ordered: recurring prices of one currency that can be charged. */
    public static List<Order.Item> items(World world, Call call, String parameter) {
        List<Order.Item> items = call.list(parameter).stream()
                .map(item -> new Order.Item(
                        Prices.usable(world, parameter + "[0][price]", item.text("price")),
                        item.has("quantity") ? item.number("quantity") : 1))
                .toList();
        if (items.isEmpty()) {
            throw ApiException.invalid("parameter_missing", parameter, "Missing required param: " + parameter + ".");
        }
        if (items.stream().anyMatch(item -> !item.price().has("recurring.interval"))) {
            throw ApiException.invalid(
                    parameter, "The price specified is set to `type=one_time` but must be recurring.");
        }
        if (items.stream().map(item -> item.price().text("currency")).distinct().count() > 1) {
            throw ApiException.invalid(parameter, "All prices on a subscription must have the same currency.");
        }
        long amount = items.stream()
                .mapToLong(item -> item.price().number("unit_amount") * item.quantity())
                .sum();
        Prices.requireMinimum(items.getFirst().price().text("currency"), amount);
        return items;
    }

    private static long trialEnd(World world, Call call) {
        if (call.has("trial_end")) {
            return "now".equals(call.text("trial_end")) ? 0 : call.number("trial_end");
        }
        long days = call.number("trial_period_days", 0);
        if (days < 0 || days > MOST_TRIAL_DAYS) {
            throw ApiException.invalid(
                    "trial_period_days", "The maximum number of trial period days is " + MOST_TRIAL_DAYS);
        }
        return days == 0 ? 0 : world.clock().now() + days * DAY_SECONDS;
    }
}
