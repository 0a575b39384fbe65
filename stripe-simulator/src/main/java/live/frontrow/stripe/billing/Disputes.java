package live.frontrow.stripe.billing;

import java.util.ArrayList;
import java.util.List;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Filter;
import live.frontrow.stripe.http.Routes;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /v1/disputes}: a bank takes a payment back, and the creator gets it again only by winning. */
public final class Disputes {

    private static final String PATH = "/v1/disputes";
    private static final long ANSWER_SECONDS = 7L * 24 * 3_600;

    private final World world;
    private final Balance balance;
    private final BillingRules rules;

    Disputes(World world, Balance balance, BillingRules rules) {
        this.world = world;
        this.balance = balance;
        this.rules = rules;
    }

    void routes(Routes routes) {
        routes.get(PATH + "/{id}", call -> find(call.id()))
                .post(PATH + "/{id}/close", call -> close(call.id(), "lost"))
                .list(PATH, call -> world.store()
                        .all("dispute")
                        .filter(Filter.created(call))
                        .filter(Filter.same(call, "charge"))
                        .filter(Filter.same(call, "payment_intent")));
    }

    /** The holder of the card disputes a charge: the money is gone at once, with a fee. */
    public Resource open(String chargeId) {
        Resource charge = world.store()
                .find("charge", chargeId)
                .filter(known -> known.is("paid") && !known.is("disputed"))
                .orElseThrow(() -> ApiException.missing("charge", "charge", chargeId));
        long amount = charge.number("amount") - charge.number("amount_refunded");
        Resource dispute = world.draft("dispute")
                .set("amount", amount)
                .set("charge", charge.id())
                .set("payment_intent", charge.text("payment_intent"))
                .set("currency", charge.text("currency"))
                .set("evidence_details.due_by", world.clock().now() + ANSWER_SECONDS);
        world.change(charge, "charge.updated", disputed -> disputed.set("disputed", true));
        book(dispute, -amount, rules.disputeFee());
        world.create(dispute, "charge.dispute.created");
        world.tell("charge.dispute.funds_withdrawn", dispute);
        return dispute;
    }

    /** The bank decides: won or lost. */
    public Resource close(String id, String status) {
        Resource dispute = find(id);
        if (!dispute.has("status", "needs_response")) {
            throw ApiException.invalid(null, "This dispute is already closed");
        }
        world.change(dispute, "charge.dispute.closed", closed -> closed.set("status", status));
        if ("won".equals(status)) {
            book(dispute, dispute.number("amount"), 0);
            world.tell("charge.dispute.funds_reinstated", dispute);
        }
        return dispute;
    }

    private void book(Resource dispute, long amount, long fee) {
        String transaction = balance.book("adjustment", dispute, amount, fee);
        List<Object> booked = new ArrayList<>();
        dispute.at("balance_transactions").forEach(booked::add);
        booked.add(world.store()
                .find("balance_transaction", transaction)
                .orElseThrow()
                .copy()
                .json());
        dispute.set("balance_transactions", booked);
    }

    private Resource find(String id) {
        return world.store().find("dispute", id).orElseThrow(() -> ApiException.missing("dispute", "id", id));
    }
}
