package live.frontrow.stripe.billing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** Coupons as they are applied to a subscription: once, for some months, or for ever. */
public final class Discounts {

    private final World world;

    /** Discounts of an account. */
    public Discounts(World world) {
        this.world = world;
    }

    /** What a request gives: a coupon or a promotion code in each member of {@code discounts}. */
    public List<Resource> asked(Call call) {
        return call.list("discounts").stream()
                .map(discount -> discount.has("promotion_code")
                        ? ofCode(world.store()
                                .find("promotion_code", discount.text("promotion_code"))
                                .orElseThrow(() -> ApiException.unknown(
                                        "promotion_code", "discounts", discount.text("promotion_code"))))
                        : of(discount.text("coupon")))
                .toList();
    }

    /** The discount that a promotion code gives. */
    public Resource ofCode(Resource code) {
        return of(code.text("promotion.coupon")).set("promotion_code", code.id());
    }

    private Resource of(String couponId) {
        Resource coupon = world.store()
                .find("coupon", couponId == null ? "" : couponId)
                .orElseThrow(() -> ApiException.unknown("coupon", "discounts", couponId));
        long now = world.clock().now();
        Resource discount =
                world.draft("discount").set("source.coupon", coupon.id()).set("start", now);
        if (coupon.has("duration", "repeating")) {
            discount.set(
                    "end",
                    Instant.ofEpochSecond(now)
                            .atOffset(ZoneOffset.UTC)
                            .plusMonths(coupon.number("duration_in_months"))
                            .toEpochSecond());
        }
        return discount;
    }

    /** Puts discounts on a new subscription and counts them as redeemed. */
    void redeem(List<Resource> discounts, Resource subscription) {
        discounts.forEach(discount -> {
            world.store()
                    .put(discount.set("subscription", subscription.id())
                            .set("customer", subscription.text("customer")));
            count(coupon(discount));
            if (discount.has("promotion_code")) {
                world.store()
                        .find("promotion_code", discount.text("promotion_code"))
                        .ifPresent(this::count);
            }
        });
        subscription.set("discounts", discounts.stream().map(Resource::id).toList());
    }

    /** How much of an amount the discount takes. */
    public long of(Resource discount, long amount) {
        Resource coupon = coupon(discount);
        long off = coupon.has("percent_off")
                ? Math.round(amount * coupon.at("percent_off").asDouble() / 100)
                : coupon.number("amount_off");
        return Math.clamp(off, 0, Math.max(0, amount));
    }

    /** Takes the subscription's discounts off an invoice; those that count once are used up by it. */
    void apply(Resource subscription, Resource invoice) {
        List<String> applied = new ArrayList<>();
        List<Map<String, Object>> amounts = new ArrayList<>();
        long rest = invoice.number("subtotal");
        for (JsonNode id : subscription.at("discounts")) {
            Resource discount = world.store().find("discount", id.asText()).orElseThrow();
            boolean over = discount.has("end") && world.clock().now() >= discount.number("end");
            if (!over && rest > 0) {
                long off = of(discount, rest);
                rest -= off;
                applied.add(discount.id());
                amounts.add(Map.of("amount", off, "discount", discount.id()));
            }
        }
        invoice.set("discounts", applied).set("total_discount_amounts", amounts).set("total", rest);
        subscription.set("discounts", lasting(subscription, applied));
    }

    private List<String> lasting(Resource subscription, List<String> applied) {
        List<String> lasting = new ArrayList<>();
        subscription.at("discounts").forEach(id -> {
            Resource discount = world.store().find("discount", id.asText()).orElseThrow();
            boolean usedUp = applied.contains(id.asText()) && coupon(discount).has("duration", "once");
            boolean over = discount.has("end") && world.clock().now() >= discount.number("end");
            if (!usedUp && !over) {
                lasting.add(id.asText());
            }
        });
        return lasting;
    }

    private void count(Resource redeemed) {
        redeemed.set("times_redeemed", redeemed.number("times_redeemed") + 1);
        world.store().put(redeemed);
    }

    private Resource coupon(Resource discount) {
        return world.store().find("coupon", discount.text("source.coupon")).orElseThrow();
    }
}
