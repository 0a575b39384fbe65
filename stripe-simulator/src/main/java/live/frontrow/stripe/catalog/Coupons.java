package live.frontrow.stripe.catalog;

import java.util.List;
import java.util.Locale;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.http.Metadata;
import live.frontrow.stripe.http.Routes;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /v1/coupons}. */
public final class Coupons {

    private static final String PATH = "/v1/coupons";
    private static final int ALL_PERCENT = 100;

    private final World world;

    /** Coupons of an account. */
    public Coupons(World world) {
        this.world = world;
    }

    /** Answers requests about them. */
    public void routes(Routes routes) {
        routes.post(PATH, this::create)
                .get(PATH + "/{id}", call -> find(call.id()))
                .post(PATH + "/{id}", this::update)
                .list(PATH, call -> world.store().all("coupon"));
    }

    private Resource create(Call call) {
        Resource coupon = world.draft("coupon")
                .set("name", call.text("name"))
                .set("duration", call.oneOf("duration", "once", "once", "repeating", "forever"));
        if (call.has("id")) {
            coupon.set("id", call.text("id"));
        }
        if (call.has("percent_off") == call.has("amount_off")) {
            throw ApiException.invalid("percent_off", "You must specify either `percent_off` or `amount_off`.");
        }
        if (call.has("percent_off")) {
            coupon.set("percent_off", percent(call));
        } else {
            coupon.set("amount_off", call.number("amount_off"))
                    .set("currency", call.required("currency").toLowerCase(Locale.ROOT));
        }
        if (coupon.has("duration", "repeating")) {
            coupon.set("duration_in_months", call.number("duration_in_months"));
        }
        for (String limit : List.of("max_redemptions", "redeem_by")) {
            if (call.has(limit)) {
                coupon.set(limit, call.number(limit));
            }
        }
        Metadata.merge(call, coupon);
        return world.create(coupon, "coupon.created");
    }

    private Resource update(Call call) {
        return world.change(find(call.id()), "coupon.updated", coupon -> {
            if (call.says("name")) {
                coupon.set("name", call.text("name"));
            }
            Metadata.merge(call, coupon);
        });
    }

    private static double percent(Call call) {
        try {
            double percent = Double.parseDouble(call.text("percent_off"));
            if (percent > 0 && percent <= ALL_PERCENT) {
                return percent;
            }
        } catch (NumberFormatException e) {
            // As below.
        }
        throw ApiException.invalid("percent_off", "Invalid percent_off: must be above 0 and at most 100");
    }

    private Resource find(String id) {
        return world.store().find("coupon", id).orElseThrow(() -> ApiException.missing("coupon", "id", id));
    }
}
