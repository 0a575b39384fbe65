package live.frontrow.membership.checkout;

import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.param.SubscriptionListParams;
import jakarta.inject.Singleton;
import java.util.Set;
import live.frontrow.membership.checkout.CheckoutRepository.Open;
import live.frontrow.membership.stripe.StripeAccount;

/** Sees to it that nobody pays twice: older checkouts are closed, and one that was paid meanwhile is noticed. Blocks. */
@Singleton
class OpenSessions {

    private static final Set<String> GOING_ON = Set.of("trialing", "active", "past_due", "unpaid", "paused");

    private final CheckoutRepository checkouts;
    private final StripeAccount stripe;

    OpenSessions(CheckoutRepository checkouts, StripeAccount stripe) {
        this.checkouts = checkouts;
        this.stripe = stripe;
    }

    /** Closes what the person has open; true when they have a subscription of which nobody has told us yet. */
    boolean closeAll(String person, String customer) {
        for (Open open : checkouts.open(person)) {
            if (open.session() != null && paid(open.session())) {
                return subscribed(customer);
            }
            checkouts.expired(open.id());
        }
        return subscribed(customer);
    }

    /** Closes a page that nobody here knows of. */
    void expire(String id) {
        stripe.now(client -> client.v1().checkout().sessions().expire(id));
    }

    private boolean paid(String id) {
        Session session = stripe.now(client -> client.v1().checkout().sessions().retrieve(id));
        if ("open".equals(session.getStatus())) {
            expire(id);
        }
        return "complete".equals(session.getStatus());
    }

    private boolean subscribed(String customer) {
        SubscriptionListParams params =
                SubscriptionListParams.builder().setCustomer(customer).build();
        return stripe.now(client -> client.v1().subscriptions().list(params).getData()).stream()
                .map(Subscription::getStatus)
                .anyMatch(GOING_ON::contains);
    }
}
