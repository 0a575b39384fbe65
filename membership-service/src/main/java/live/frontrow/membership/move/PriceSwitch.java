package live.frontrow.membership.move;

import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.SubscriptionUpdateParams.ProrationBehavior;
import jakarta.inject.Singleton;
import java.time.Instant;
import live.frontrow.membership.stripe.StripeAccount;

/**
 * Gives a subscription at Stripe another price of the same interval. Without proration the present period stays as it was paid,
 * and the next one costs the new price (docs.stripe.com/billing/subscriptions/prorations). Blocks.
 */
@Singleton
class PriceSwitch {

    private final StripeAccount stripe;

    PriceSwitch(StripeAccount stripe) {
        this.stripe = stripe;
    }

    /** Switches what is not switched yet; answers until when the older price is paid, null when there will be no other payment. */
    Instant to(Move move) throws InterruptedException {
        Subscription now = stripe.inTurn(client -> client.v1().subscriptions().retrieve(move.subscription()));
        if (now.getEndedAt() != null || now.getCancelAt() != null || Boolean.TRUE.equals(now.getCancelAtPeriodEnd())) {
            return null;
        }
        SubscriptionItem older = item(now, move.olderAtStripe());
        if (older != null) {
            SubscriptionUpdateParams change = SubscriptionUpdateParams.builder()
                    .addItem(SubscriptionUpdateParams.Item.builder()
                            .setId(older.getId())
                            .setPrice(move.newerAtStripe())
                            .build())
                    .setProrationBehavior(ProrationBehavior.NONE)
                    .build();
            stripe.inTurn(client -> client.v1().subscriptions().update(move.subscription(), change));
            return Instant.ofEpochSecond(older.getCurrentPeriodEnd());
        }
        SubscriptionItem newer = item(now, move.newerAtStripe());
        return newer == null ? null : Instant.ofEpochSecond(newer.getCurrentPeriodEnd());
    }

    private static SubscriptionItem item(Subscription subscription, String price) {
        return subscription.getItems().getData().stream()
                .filter(item -> price.equals(item.getPrice().getId()))
                .findFirst()
                .orElse(null);
    }
}
