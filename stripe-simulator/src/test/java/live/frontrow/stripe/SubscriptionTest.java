package live.frontrow.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionUpdateParams;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import live.frontrow.stripe.billing.BillingRules;
import live.frontrow.stripe.billing.Declines;
import live.frontrow.stripe.control.Controls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** States that a year of one member does not come through. */
class SubscriptionTest {

    private Account account;
    private Controls controls;

    @BeforeEach
    void open() throws Exception {
        account = new Account();
        controls = account.simulator.controls();
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void pausedCollectionVoidsRenewalsUntilItGoesOn() throws Exception {
        Subscription member = account.member();
        update(
                member,
                SubscriptionUpdateParams.builder()
                        .setPauseCollection(SubscriptionUpdateParams.PauseCollection.builder()
                                .setBehavior(SubscriptionUpdateParams.PauseCollection.Behavior.VOID)
                                .setResumesAt(
                                        controls.now().plus(Duration.ofDays(40)).getEpochSecond())
                                .build())
                        .build());
        assertThat(entitled()).isFalse();

        controls.advance(Period.ofMonths(1));
        assertThat(latest(member).getStatus()).isEqualTo("void");
        assertThat(account.subscription(member.getId()).getStatus()).isEqualTo("active");

        controls.advance(Period.ofDays(15));
        assertThat(account.subscription(member.getId()).getPauseCollection()).isNull();
        assertThat(entitled()).isTrue();
    }

    @Test
    void aFirstPaymentThatNeverComesExpires() throws Exception {
        Customer customer = account.customer();
        account.client
                .v1()
                .paymentMethods()
                .attach(
                        "pm_card_chargeCustomerFail",
                        com.stripe.param.PaymentMethodAttachParams.builder()
                                .setCustomer(customer.getId())
                                .build());
        Subscription subscription = create(customer, SubscriptionCreateParams.builder());
        assertThat(subscription.getStatus()).isEqualTo("incomplete");
        assertThat(entitled()).isFalse();

        controls.advance(Duration.ofHours(22));
        assertThat(account.subscription(subscription.getId()).getStatus()).isEqualTo("incomplete");
        controls.advance(Duration.ofHours(1));
        assertThat(account.subscription(subscription.getId()).getStatus()).isEqualTo("incomplete_expired");
    }

    @Test
    void aTrialWithoutCardPausesAndResumes() throws Exception {
        Customer customer = account.customer();
        Subscription subscription = create(
                customer,
                SubscriptionCreateParams.builder()
                        .setTrialPeriodDays(7L)
                        .setTrialSettings(SubscriptionCreateParams.TrialSettings.builder()
                                .setEndBehavior(SubscriptionCreateParams.TrialSettings.EndBehavior.builder()
                                        .setMissingPaymentMethod(
                                                SubscriptionCreateParams.TrialSettings.EndBehavior.MissingPaymentMethod
                                                        .PAUSE)
                                        .build())
                                .build()));
        controls.advance(Period.ofDays(7));
        assertThat(account.subscription(subscription.getId()).getStatus()).isEqualTo("paused");
        assertThat(account.receiver.types()).contains("customer.subscription.paused");

        controls.card(customer.getId(), "4242");
        account.client.v1().subscriptions().resume(subscription.getId());

        assertThat(account.subscription(subscription.getId()).getStatus()).isEqualTo("active");
        assertThat(latest(subscription).getAmountPaid()).isEqualTo(500);
    }

    @Test
    void unpaidWhereTheAccountSaysSo() throws Exception {
        BillingRules usual = BillingRules.usual();
        account.close();
        account = new Account(Settings.of(Account.KEY)
                .withRequestsPerSecond(0)
                .withRules(new BillingRules("1.5", 25, 2_000, usual.retries(), "unpaid")));
        controls = account.simulator.controls();
        Subscription member = account.member();
        controls.card(member.getCustomer(), Declines.NEVER_PAYS);
        controls.advance(Period.ofMonths(1).plusDays(20));
        assertThat(account.subscription(member.getId()).getStatus()).isEqualTo("unpaid");

        controls.card(member.getCustomer(), "4242");
        account.client.v1().invoices().pay(latest(member).getId());
        assertThat(account.subscription(member.getId()).getStatus()).isEqualTo("active");
    }

    @Test
    void endedOnesAreListedOnlyWhenAskedFor() throws Exception {
        Subscription member = account.member();
        account.client.v1().subscriptions().cancel(member.getId());
        assertThat(list(null)).isEmpty();
        assertThat(list(SubscriptionListParams.Status.ALL))
                .extracting(Subscription::getStatus)
                .containsExactly("canceled");
    }

    @Test
    void whoIsDeletedIsNoMemberAnyLonger() throws Exception {
        Subscription member = account.member();
        account.client.v1().customers().delete(member.getCustomer());
        assertThat(account.subscription(member.getId()).getStatus()).isEqualTo("canceled");
        assertThat(entitled()).isFalse();
        controls.settle();
        assertThat(account.receiver.types()).containsSubsequence("customer.subscription.deleted", "customer.deleted");
    }

    @Test
    void anOpenSessionExpiresAfterADay() throws Exception {
        Session session = account.session(account.monthly(), account.customer());
        controls.advance(Duration.ofHours(23));
        assertThat(status(session)).isEqualTo("open");
        controls.advance(Duration.ofHours(2));
        assertThat(status(session)).isEqualTo("expired");
        assertThat(account.receiver.types()).endsWith("checkout.session.expired");
        assertThat(Browser.get(session.getUrl()).body()).contains("This checkout is expired");
    }

    private String status(Session session) throws StripeException {
        return account.client
                .v1()
                .checkout()
                .sessions()
                .retrieve(session.getId())
                .getStatus();
    }

    private List<Subscription> list(SubscriptionListParams.Status status) throws StripeException {
        return account.client
                .v1()
                .subscriptions()
                .list(SubscriptionListParams.builder().setStatus(status).build())
                .getData();
    }

    private Subscription create(Customer customer, SubscriptionCreateParams.Builder asked) throws StripeException {
        return account.client
                .v1()
                .subscriptions()
                .create(asked.setCustomer(customer.getId())
                        .putMetadata("userId", Account.USER)
                        .addItem(SubscriptionCreateParams.Item.builder()
                                .setPrice(account.monthly().getId())
                                .build())
                        .build());
    }

    private void update(Subscription subscription, SubscriptionUpdateParams asked) throws StripeException {
        account.client.v1().subscriptions().update(subscription.getId(), asked);
    }

    private Invoice latest(Subscription subscription) throws StripeException {
        return account.client
                .v1()
                .invoices()
                .retrieve(account.subscription(subscription.getId()).getLatestInvoice());
    }

    private boolean entitled() {
        return controls.entitled().at("/" + Account.USER + "/entitled").asBoolean();
    }
}
