package live.frontrow.stripe.catalog;

import java.util.List;
import java.util.Locale;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.http.Filter;
import live.frontrow.stripe.http.Metadata;
import live.frontrow.stripe.http.Routes;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /v1/prices}: amounts never change, a price can only be put out of use. */
public final class Prices {

    private static final String PATH = "/v1/prices";
    private static final List<String> CHANGEABLE = List.of("nickname", "lookup_key", "tax_behavior");

    private final World world;

    /** Prices of an account. */
    public Prices(World world) {
        this.world = world;
    }

    /** Answers requests about them. */
    public void routes(Routes routes) {
        routes.post(PATH, this::create)
                .post(PATH + "/{id}", this::update)
                .get(PATH + "/{id}", call -> find(call.id()))
                .list(PATH, call -> world.store()
                        .all("price")
                        .filter(Filter.created(call))
                        .filter(Filter.same(call, "active"))
                        .filter(Filter.same(call, "product"))
                        .filter(Filter.same(call, "currency"))
                        .filter(Filter.same(call, "type"))
                        .filter(price -> !call.says("lookup_keys")
                                || call.words("lookup_keys").contains(price.text("lookup_key"))));
    }

    private Resource create(Call call) {
        String currency = call.required("currency").toLowerCase(Locale.ROOT);
        if (!Minimum.knows(currency)) {
            throw ApiException.invalid("currency", "Invalid currency: " + currency);
        }
        long amount = call.number("unit_amount");
        if (amount < 0) {
            throw ApiException.invalid("parameter_invalid_integer", "unit_amount", "Invalid non-negative integer");
        }
        Resource price = world.draft("price")
                .set("product", product(call))
                .set("currency", currency)
                .set("unit_amount", amount)
                .set("unit_amount_decimal", Long.toString(amount));
        if (call.says("recurring")) {
            price.set("type", "recurring").set("recurring", recurring(call));
        }
        apply(call, price);
        return world.create(price, "price.created");
    }

    private Resource update(Call call) {
        return world.change(find(call.id()), "price.updated", price -> apply(call, price));
    }

    private void apply(Call call, Resource price) {
        CHANGEABLE.stream().filter(call::says).forEach(name -> price.set(name, call.text(name)));
        if (call.has("active")) {
            price.set("active", call.is("active"));
        }
        Metadata.merge(call, price);
    }

    private String product(Call call) {
        if (call.says("product_data")) {
            Resource product = world.draft("product").set("name", call.required("product_data.name"));
            Metadata.merge(call.part("product_data"), product);
            return world.create(product.set("updated", world.clock().now()), "product.created")
                    .id();
        }
        String id = call.required("product");
        return world.store()
                .find("product", id)
                .orElseThrow(() -> ApiException.unknown("product", "product", id))
                .id();
    }

    private Resource recurring(Call call) {
        return new Resource(call.parameters().json().objectNode())
                .set("interval", call.oneOf("recurring.interval", null, "day", "week", "month", "year"))
                .set("interval_count", call.number("recurring.interval_count", 1))
                .set("meter", null)
                .set("trial_period_days", null)
                .set("usage_type", "licensed");
    }

    private Resource find(String id) {
        return world.store().find("price", id).orElseThrow(() -> ApiException.missing("price", "id", id));
    }

    /**
     * A price that can be sold.
     *
     * @param parameter what names it
     */
    public static Resource usable(World world, String parameter, String id) {
        Resource price =
                world.store().find("price", id).orElseThrow(() -> ApiException.unknown("price", parameter, id));
        if (!price.is("active")) {
            throw ApiException.invalid(
                    "price_inactive",
                    parameter,
                    "The price specified is inactive. This field only accepts active prices.");
        }
        if (!world.store().find("product", price.text("product")).orElseThrow().is("active")) {
            throw ApiException.invalid(
                    "product_inactive",
                    parameter,
                    "Price `" + id + "` is not available because its product is inactive.");
        }
        return price;
    }

    /** Refuses a charge that no card network takes. */
    public static void requireMinimum(String currency, long amount) {
        if (amount > 0 && amount < Minimum.of(currency)) {
            throw ApiException.invalid(
                    "amount_too_small",
                    null,
                    "The total amount due must add up to at least " + Minimum.of(currency) + " " + currency
                            + " (in the smallest unit of the currency).");
        }
    }
}
