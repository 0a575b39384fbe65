package live.frontrow.membership.sync;

import com.stripe.model.StripeCollection;
import com.stripe.model.Subscription;
import com.stripe.param.SubscriptionCancelParams;
import com.stripe.param.SubscriptionListParams;
import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.membership.stripe.StripeAccount;
import live.frontrow.membership.stripe.StripeFailure;

/** What Stripe is asked about people, each question in its turn. Blocks. */
@Singleton
class Questions {

    private static final long MOST = 100;

    private final StripeAccount stripe;

    Questions(StripeAccount stripe) {
        this.stripe = stripe;
    }

    /** All subscriptions of a customer, the ended ones too, each with its newest invoice; none of one whom Stripe has no more. */
    List<Subscription> subscriptions(String customer) throws InterruptedException {
        SubscriptionListParams params = SubscriptionListParams.builder()
                .setCustomer(customer)
                .setStatus(SubscriptionListParams.Status.ALL)
                .setLimit(MOST)
                .addExpand("data.latest_invoice")
                .build();
        StripeCollection<Subscription> page;
        try {
            page = stripe.inTurn(client -> client.v1().subscriptions().list(params));
        } catch (StripeFailure failure) {
            if (failure.missing("customer")) {
                return List.of();
            }
            throw failure;
        }
        if (Boolean.TRUE.equals(page.getHasMore())) {
            throw new IllegalStateException("more subscriptions than anybody has");
        }
        return page.getData();
    }

    /** Who paid a charge; null when nobody who is a customer. */
    String customerOf(String charge) throws InterruptedException {
        return stripe.inTurn(client -> client.v1().charges().retrieve(charge).getCustomer());
    }

    /** Ends a subscription at once, so that it is billed no more; one that has ended is left as it is. */
    void end(String subscription, String why) throws InterruptedException {
        SubscriptionCancelParams params = SubscriptionCancelParams.builder()
                .setCancellationDetails(SubscriptionCancelParams.CancellationDetails.builder()
                        .setComment(why)
                        .build())
                .build();
        try {
            stripe.inTurn(client -> client.v1().subscriptions().cancel(subscription, params));
        } catch (StripeFailure failure) {
            if (!failure.missing()) {
                throw failure;
            }
        }
    }
}
