package live.frontrow.stripe.billing;

import java.util.HashMap;
import java.util.Map;
import live.frontrow.stripe.state.Resource;

/** Payments that will be declined: as often as somebody asked for, or for as long as the card is one that never pays. */
public final class Declines {

    /** The last digits of Stripe's test card that can be kept and then declines (docs.stripe.com/testing). */
    public static final String NEVER_PAYS = "0341";

    private final Map<String, Integer> left = new HashMap<>();

    /** The next payments of a customer are declined. */
    public synchronized void next(String customer, int times) {
        left.put(customer, times);
    }

    synchronized boolean declines(String customer, Resource card) {
        if (card == null || card.has("card.last4", NEVER_PAYS)) {
            return true;
        }
        int times = left.getOrDefault(customer, 0);
        if (times > 0) {
            left.put(customer, times - 1);
        }
        return times > 0;
    }
}
