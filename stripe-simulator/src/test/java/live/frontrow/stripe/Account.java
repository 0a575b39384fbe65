package live.frontrow.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.billingportal.ConfigurationCreateParams;
import com.stripe.param.billingportal.ConfigurationCreateParams.Features;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.IOException;

/** A simulator with a receiver, seen through stripe-java as services see it. */
final class Account implements AutoCloseable {

    static final String KEY = "sk_test_of_the_tests";
    static final String USER = "7f0c";

    final Receiver receiver;
    final StripeSimulator simulator;
    final StripeClient client;

    Account() throws IOException {
        this(Settings.of(KEY).withRequestsPerSecond(0).withDeliveriesAtOnce(1));
    }

    Account(Settings settings) throws IOException {
        receiver = new Receiver();
        simulator = StripeSimulator.start(settings.withWebhook(receiver.address(), Receiver.SECRET));
        client = client(KEY);
    }

    StripeClient client(String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(simulator.address().toString())
                .setMaxNetworkRetries(0)
                .build();
    }

    Price price(long amount, PriceCreateParams.Recurring.Interval interval) throws StripeException {
        String product = client.v1()
                .products()
                .create(ProductCreateParams.builder().setName("Member").build())
                .getId();
        return client.v1()
                .prices()
                .create(PriceCreateParams.builder()
                        .setProduct(product)
                        .setCurrency("eur")
                        .setUnitAmount(amount)
                        .setRecurring(PriceCreateParams.Recurring.builder()
                                .setInterval(interval)
                                .build())
                        .build());
    }

    Price monthly() throws StripeException {
        return price(500, PriceCreateParams.Recurring.Interval.MONTH);
    }

    Customer customer() throws StripeException {
        return client.v1()
                .customers()
                .create(CustomerCreateParams.builder()
                        .setEmail("alice@example.com")
                        .putMetadata("userId", USER)
                        .build());
    }

    SessionCreateParams.Builder order(Price price, Customer customer) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                .setCustomer(customer.getId())
                .setClientReferenceId(USER)
                .setSuccessUrl("http://127.0.0.1:9/back?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://127.0.0.1:9/left")
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setPrice(price.getId())
                        .setQuantity(1L)
                        .build());
    }

    Session session(Price price, Customer customer) throws StripeException {
        return client.v1()
                .checkout()
                .sessions()
                .create(order(price, customer)
                        .setSubscriptionData(SessionCreateParams.SubscriptionData.builder()
                                .putMetadata("userId", USER)
                                .build())
                        .build());
    }

    /** Somebody who paid just now. */
    Subscription member() throws StripeException {
        Session session = session(monthly(), customer());
        simulator.controls().pay(session.getId());
        simulator.controls().settle();
        return subscription(
                client.v1().checkout().sessions().retrieve(session.getId()).getSubscription());
    }

    /** A portal in which a card can be changed, a subscription cancelled, and changed to one of these. */
    String portal(Price... offers) throws StripeException {
        Features.SubscriptionUpdate.Builder change = Features.SubscriptionUpdate.builder()
                .setEnabled(offers.length > 0)
                .setProrationBehavior(Features.SubscriptionUpdate.ProrationBehavior.ALWAYS_INVOICE)
                .addDefaultAllowedUpdate(Features.SubscriptionUpdate.DefaultAllowedUpdate.PRICE);
        for (Price offer : offers) {
            change.addProduct(Features.SubscriptionUpdate.Product.builder()
                    .setProduct(offer.getProduct())
                    .addPrice(offer.getId())
                    .build());
        }
        return client.v1()
                .billingPortal()
                .configurations()
                .create(ConfigurationCreateParams.builder()
                        .setName("Ours")
                        .setFeatures(Features.builder()
                                .setInvoiceHistory(Features.InvoiceHistory.builder()
                                        .setEnabled(true)
                                        .build())
                                .setPaymentMethodUpdate(Features.PaymentMethodUpdate.builder()
                                        .setEnabled(true)
                                        .build())
                                .setSubscriptionCancel(Features.SubscriptionCancel.builder()
                                        .setEnabled(true)
                                        .build())
                                .setSubscriptionUpdate(change.build())
                                .build())
                        .build())
                .getId();
    }

    Subscription subscription(String id) throws StripeException {
        return client.v1().subscriptions().retrieve(id);
    }

    @Override
    public void close() {
        simulator.close();
        receiver.close();
    }
}
