package live.frontrow.stripe.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.http.Filter;
import live.frontrow.stripe.http.Metadata;
import live.frontrow.stripe.http.Routes;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /v1/promotion_codes}: what people type to get a coupon. */
public final class PromotionCodes {

    private static final String PATH = "/v1/promotion_codes";

    private final World world;

    /** Codes of an account. */
    public PromotionCodes(World world) {
        this.world = world;
    }

    /** Answers requests about them. */
    public void routes(Routes routes) {
        routes.post(PATH, this::create)
                .get(PATH + "/{id}", call -> find(call.id()))
                .post(PATH + "/{id}", this::update)
                .list(PATH, call -> world.store()
                        .all("promotion_code")
                        .filter(Filter.created(call))
                        .filter(Filter.same(call, "active"))
                        .filter(Filter.same(call, "coupon", "promotion.coupon"))
                        .filter(code -> !call.has("code") || code.text("code").equalsIgnoreCase(call.text("code"))));
    }

    /** The code that somebody typed, if it still counts. */
    public static Optional<Resource> typed(World world, String code) {
        return world.store()
                .first(
                        "promotion_code",
                        known -> known.text("code").equalsIgnoreCase(code.strip()) && counts(world, known));
    }

    /** Whether it can be redeemed now. */
    public static boolean counts(World world, Resource code) {
        long now = world.clock().now();
        Resource coupon =
                world.store().find("coupon", code.text("promotion.coupon")).orElseThrow();
        return code.is("active")
                && (!code.has("expires_at") || now < code.number("expires_at"))
                && (!code.has("max_redemptions") || code.number("times_redeemed") < code.number("max_redemptions"))
                && (!coupon.has("redeem_by") || now < coupon.number("redeem_by"))
                && (!coupon.has("max_redemptions")
                        || coupon.number("times_redeemed") < coupon.number("max_redemptions"));
    }

    private Resource create(Call call) {
        call.required("promotion.type");
        String coupon = call.required("promotion.coupon");
        world.store()
                .find("coupon", coupon)
                .orElseThrow(() -> ApiException.unknown("coupon", "promotion[coupon]", coupon));
        String code = call.has("code") ? call.text("code") : world.id("coupon").substring(3, 11);
        if (typed(world, code).isPresent()) {
            throw ApiException.invalid("code", "An active promotion code with `code: " + code + "` already exists.");
        }
        Resource promotion = world.draft("promotion_code")
                .set("code", code.toUpperCase(Locale.ROOT))
                .set("promotion.coupon", coupon);
        for (String limit : List.of("expires_at", "max_redemptions")) {
            if (call.has(limit)) {
                promotion.set(limit, call.number(limit));
            }
        }
        Metadata.merge(call, promotion);
        return world.create(promotion, "promotion_code.created");
    }

    private Resource update(Call call) {
        return world.change(find(call.id()), "promotion_code.updated", code -> {
            if (call.has("active")) {
                code.set("active", call.is("active"));
            }
            Metadata.merge(call, code);
        });
    }

    private Resource find(String id) {
        return world.store()
                .find("promotion_code", id)
                .orElseThrow(() -> ApiException.missing("promotion_code", "id", id));
    }
}
