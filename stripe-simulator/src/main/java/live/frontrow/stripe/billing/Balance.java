package live.frontrow.stripe.billing;

import java.util.List;
import java.util.Map;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Filter;
import live.frontrow.stripe.http.Routes;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /v1/balance_transactions}: what comes in and goes out, and what of it the fees are. */
public final class Balance {

    private static final String PATH = "/v1/balance_transactions";

    /** Money of a card payment is the creator's after three days in Germany (docs.stripe.com/payouts). */
    private static final long AVAILABLE_SECONDS = 3L * 24 * 3_600;

    private final World world;

    /** The balance of an account. */
    public Balance(World world) {
        this.world = world;
    }

    /** Answers requests about it. */
    public void routes(Routes routes) {
        routes.get(PATH + "/{id}", call -> world.store()
                        .find("balance_transaction", call.id())
                        .orElseThrow(() -> ApiException.missing("balance transaction", "id", call.id())))
                .list(PATH, call -> world.store()
                        .all("balance_transaction")
                        .filter(Filter.created(call))
                        .filter(Filter.same(call, "type"))
                        .filter(Filter.same(call, "source")));
    }

    /** Books an amount that may be negative, and its fee; answers the transaction's id. */
    String book(String type, Resource source, long amount, long fee) {
        String currency = source.text("currency");
        Resource transaction = world.draft("balance_transaction")
                .set("type", type)
                .set("reporting_category", "adjustment".equals(type) ? "dispute" : type)
                .set("source", source.id())
                .set("currency", currency)
                .set("amount", amount)
                .set("fee", fee)
                .set("net", amount - fee)
                .set("available_on", world.clock().now() + AVAILABLE_SECONDS);
        if (fee != 0) {
            transaction.set(
                    "fee_details",
                    List.of(Map.of(
                            "amount",
                            fee,
                            "currency",
                            currency,
                            "type",
                            "stripe_fee",
                            "description",
                            "Stripe processing fees")));
        }
        world.store().put(transaction);
        return transaction.id();
    }
}
