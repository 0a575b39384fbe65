package live.frontrow.membership.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;

/** One question to Stripe. */
@FunctionalInterface
public interface StripeCall<T> {

    /** Asks; blocks. */
    T on(StripeClient client) throws StripeException;
}
