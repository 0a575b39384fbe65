package live.frontrow.stripe.billing;

import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.http.Filter;
import live.frontrow.stripe.http.Metadata;
import live.frontrow.stripe.http.Routes;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /v1/refunds}: money goes back, the fee of the payment does not (stripe.com/ie/pricing). */
final class Refunds {

    private static final String PATH = "/v1/refunds";

    private final World world;
    private final Balance balance;

    Refunds(World world, Balance balance) {
        this.world = world;
        this.balance = balance;
    }

    void routes(Routes routes) {
        routes.post(PATH, this::create)
                .get(PATH + "/{id}", call -> world.store()
                        .find("refund", call.id())
                        .orElseThrow(() -> ApiException.missing("refund", "id", call.id())))
                .list(PATH, call -> world.store()
                        .all("refund")
                        .filter(Filter.created(call))
                        .filter(Filter.same(call, "charge"))
                        .filter(Filter.same(call, "payment_intent")));
    }

    private Resource create(Call call) {
        Resource charge = charge(call);
        long left = charge.number("amount_captured") - charge.number("amount_refunded");
        long amount = call.number("amount", left);
        if (left == 0) {
            throw ApiException.invalid(
                    "charge_already_refunded", "charge", "Charge " + charge.id() + " has already been refunded.");
        }
        if (charge.is("disputed")) {
            throw ApiException.invalid(
                    "charge_disputed", "charge", "Charge " + charge.id() + " has been charged back.");
        }
        if (amount < 1 || amount > left) {
            throw ApiException.invalid("amount", "Refund amount is greater than unrefunded amount on charge");
        }
        Resource refund = world.draft("refund")
                .set("amount", amount)
                .set("charge", charge.id())
                .set("payment_intent", charge.text("payment_intent"))
                .set("currency", charge.text("currency"))
                .set("reason", call.oneOf("reason", null, "duplicate", "fraudulent", "requested_by_customer"));
        Metadata.merge(call, refund);
        refund.set("balance_transaction", balance.book("refund", refund, -amount, 0));
        world.create(refund, "refund.created");
        world.change(charge, "charge.refunded", given -> given.set(
                        "amount_refunded", given.number("amount_refunded") + amount)
                .set("refunded", given.number("amount_refunded") == given.number("amount")));
        return refund;
    }

    private Resource charge(Call call) {
        if (call.has("charge")) {
            String id = call.text("charge");
            return world.store().find("charge", id).orElseThrow(() -> ApiException.unknown("charge", "charge", id));
        }
        String id = call.required("payment_intent");
        return world.store()
                .find("payment_intent", id)
                .flatMap(intent -> world.store().find("charge", intent.text("latest_charge")))
                .filter(charge -> charge.is("paid"))
                .orElseThrow(() -> ApiException.unknown("payment_intent", "payment_intent", id));
    }
}
