package live.frontrow.membership.checkout;

import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.AutomaticTax;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.SubscriptionData;
import jakarta.inject.Singleton;
import java.util.UUID;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.membership.plan.Trials;
import live.frontrow.membership.problem.MembershipProblem;
import live.frontrow.membership.stripe.StripeAccount;
import live.frontrow.membership.stripe.StripeConfig;
import live.frontrow.membership.stripe.StripeFailure;

/** Opens Stripe's checkout for one person, one at a time, and never for a second subscription. Blocks. */
@Singleton
class CheckoutService {

    private final CheckoutRepository checkouts;
    private final Customers customers;
    private final OpenSessions sessions;
    private final BeingErased erased;
    private final Attempts attempts;
    private final Trials trials;
    private final ReturnAddress addresses;
    private final StripeAccount stripe;
    private final StripeConfig config;

    CheckoutService(
            CheckoutRepository checkouts,
            Customers customers,
            OpenSessions sessions,
            BeingErased erased,
            Attempts attempts,
            Trials trials,
            ReturnAddress addresses,
            StripeAccount stripe,
            StripeConfig config) {
        this.checkouts = checkouts;
        this.customers = customers;
        this.sessions = sessions;
        this.erased = erased;
        this.attempts = attempts;
        this.trials = trials;
        this.addresses = addresses;
        this.stripe = stripe;
        this.config = config;
    }

    Elsewhere open(String person, CheckoutRequest wanted) {
        String back = addresses.page(wanted.returnTo());
        String paid = addresses.waiting(wanted.returnTo());
        Offer offer = offer(wanted.price());
        erased.refuse(person);
        if (checkouts.subscribed(person)) {
            throw alreadyMember();
        }
        attempts.take(person);
        String customer = customers.of(person);
        try {
            return open(person, customer, offer, paid, back);
        } catch (StripeFailure failure) {
            if (!failure.missing("customer")) {
                throw failure;
            }
            return open(person, customers.instead(person, customer), offer, paid, back);
        }
    }

    private Elsewhere open(String person, String customer, Offer offer, String paid, String back) {
        if (sessions.closeAll(person, customer)) {
            throw alreadyMember();
        }
        UUID id = checkouts.begin(person, offer.price());
        if (id == null) {
            throw busy();
        }
        SessionCreateParams params = session(id, person, customer, offer, paid, back);
        RequestOptions once =
                RequestOptions.builder().setIdempotencyKey("checkout-" + id).build();
        try {
            Session session =
                    stripe.now(client -> client.v1().checkout().sessions().create(params, once));
            if (!checkouts.session(id, session.getId())) {
                sessions.expire(session.getId());
                throw busy();
            }
            return new Elsewhere(session.getUrl());
        } catch (StripeFailure refused) {
            checkouts.expired(id);
            throw refused;
        }
    }

    private Offer offer(UUID price) {
        Offer offer = checkouts.offer(price);
        if (offer == null) {
            throw ProblemException.notFound("price");
        }
        if (!offer.sold()) {
            throw new ProblemException(MembershipProblem.PLAN_ARCHIVED, "Choose another plan.");
        }
        if (offer.stripePrice() == null) {
            throw new ProblemException(MembershipProblem.PLAN_NOT_READY, "Try again in a moment.");
        }
        return offer;
    }

    private SessionCreateParams session(
            UUID id, String person, String customer, Offer offer, String paid, String back) {
        String checkout = id.toString();
        SubscriptionData.Builder subscription =
                SubscriptionData.builder().putMetadata("userId", person).putMetadata("checkout", checkout);
        if (offer.trialDays() > 0 && trials.open(person)) {
            subscription.setTrialPeriodDays((long) offer.trialDays());
        }
        SessionCreateParams.Builder params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                .setCustomer(customer)
                .setClientReferenceId(person)
                .addLineItem(LineItem.builder()
                        .setPrice(offer.stripePrice())
                        .setQuantity(1L)
                        .build())
                .setSubscriptionData(subscription.build())
                .setAllowPromotionCodes(true)
                .putMetadata("checkout", checkout)
                .setSuccessUrl(paid)
                .setCancelUrl(back);
        if (config.automaticTax()) {
            // The address that decides the tax is asked for by Stripe, and kept there.
            params.setAutomaticTax(AutomaticTax.builder().setEnabled(true).build())
                    .setCustomerUpdate(SessionCreateParams.CustomerUpdate.builder()
                            .setAddress(SessionCreateParams.CustomerUpdate.Address.AUTO)
                            .build());
        }
        return params.build();
    }

    private static ProblemException busy() {
        return new ProblemException(
                MembershipProblem.CHECKOUT_BUSY, "Another checkout of yours is being opened this moment.");
    }

    private static ProblemException alreadyMember() {
        return new ProblemException(
                MembershipProblem.ALREADY_MEMBER, "You have a subscription: change it in the portal instead.");
    }
}
