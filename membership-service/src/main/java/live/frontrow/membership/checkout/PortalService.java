package live.frontrow.membership.checkout;

import com.stripe.param.billingportal.SessionCreateParams;
import jakarta.inject.Singleton;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.membership.problem.MembershipProblem;
import live.frontrow.membership.stripe.StripeAccount;
import live.frontrow.membership.stripe.StripeFailure;

/** Opens Stripe's portal for a person's own customer. Blocks. */
@Singleton
class PortalService {

    private final Customers customers;
    private final PortalConfiguration configuration;
    private final Attempts attempts;
    private final ReturnAddress addresses;
    private final StripeAccount stripe;

    PortalService(
            Customers customers,
            PortalConfiguration configuration,
            Attempts attempts,
            ReturnAddress addresses,
            StripeAccount stripe) {
        this.customers = customers;
        this.configuration = configuration;
        this.attempts = attempts;
        this.addresses = addresses;
        this.stripe = stripe;
    }

    Elsewhere open(String person, String returnTo) {
        String back = addresses.page(returnTo);
        String customer = customers.known(person);
        if (customer == null) {
            throw none();
        }
        attempts.take(person);
        SessionCreateParams params = SessionCreateParams.builder()
                .setCustomer(customer)
                .setConfiguration(configuration.id())
                .setReturnUrl(back)
                .build();
        try {
            return new Elsewhere(stripe.now(client ->
                    client.v1().billingPortal().sessions().create(params).getUrl()));
        } catch (StripeFailure failure) {
            throw failure.missing("customer") ? none() : failure;
        }
    }

    private static ProblemException none() {
        return new ProblemException(MembershipProblem.NO_SUBSCRIPTION, "Choose a plan first.");
    }
}
