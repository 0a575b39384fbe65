package live.frontrow.stripe.billing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import live.frontrow.stripe.state.Resource;

/**
 * What a new subscription shall be.
 *
 * @param customer who pays
 * @param items what they get
 * @param metadata of the subscription
 * @param trialEnd seconds since 1970, or 0: paid from the beginning
 * @param discounts not redeemed yet
 * @param withoutCard what happens when the trial ends and there is no card: create_invoice, cancel or pause
 * @param automaticTax whether Stripe Tax is asked
 */
public record Order(
        Resource customer,
        List<Item> items,
        JsonNode metadata,
        long trialEnd,
        List<Resource> discounts,
        String withoutCard,
        boolean automaticTax) {

    /** So many of a price. */
    public record Item(Resource price, long quantity) {}
}
