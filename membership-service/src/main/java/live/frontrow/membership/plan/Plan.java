package live.frontrow.membership.plan;

import java.util.List;
import java.util.UUID;

/**
 * A tier of the channel.
 *
 * @param id ours
 * @param terms what it says and costs at present
 * @param version grows with every change
 * @param syncedVersion the version that Stripe has; 0 for none
 * @param product Stripe's product, or null
 * @param archived whether nobody can buy it any more
 * @param prices all there ever were, the present ones among them
 */
record Plan(
        UUID id,
        PlanTerms terms,
        long version,
        long syncedVersion,
        String product,
        boolean archived,
        List<Price> prices) {

    boolean synced() {
        return version == syncedVersion;
    }
}
