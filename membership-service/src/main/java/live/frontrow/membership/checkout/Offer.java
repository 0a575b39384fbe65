package live.frontrow.membership.checkout;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;

/**
 * A price as it is when somebody wants to buy it.
 *
 * @param price ours
 * @param stripePrice Stripe's, or null
 * @param trialDays days before the first payment
 * @param sold whether it is sold still
 */
record Offer(UUID price, String stripePrice, int trialDays, boolean sold) {

    static final String READ = """
            select price.id, price.stripe_id, plan.trial_days,
                   price.archived_at is null and plan.archived_at is null as sold
            from price join plan on plan.id = price.plan where price.id = $1""";

    static Offer of(Row row) {
        return new Offer(
                row.getUUID("id"), row.getString("stripe_id"), row.getInteger("trial_days"), row.getBoolean("sold"));
    }
}
