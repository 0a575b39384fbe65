package live.frontrow.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Event;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.model.checkout.Session;
import com.stripe.param.PriceCreateParams.Recurring.Interval;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import live.frontrow.stripe.billing.Declines;
import live.frontrow.stripe.control.Controls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member's life by the simulator's clock, each state as docs.stripe.com/billing/subscriptions/overview has it. */
class TwelveMonthsTest {

    private static final Instant START = Instant.parse("2027-01-31T10:00:00Z");

    private Account account;
    private Controls controls;
    private Price monthly;
    private Price better;
    private Price yearly;
    private Customer customer;
    private String id;

    @BeforeEach
    void open() throws Exception {
        account = new Account(Settings.of(Account.KEY)
                .withRequestsPerSecond(0)
                .withDeliveriesAtOnce(1)
                .withWall(() -> START));
        controls = account.simulator.controls();
        monthly = account.price(500, Interval.MONTH);
        better = account.price(1_000, Interval.MONTH);
        yearly = account.price(9_600, Interval.YEAR);
        customer = account.customer();
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void aMembersTwelveMonths() throws Exception {
        beginsOnTrial();
        trialBecomesPaid();
        renewsOnTheLastDayOfAShortMonth();
        upgradesInTheMiddleOfAMonth();
        turnsYearly();
        failsAndRecovers();
        failsForGood();
        comesBackAndLeavesAtThePeriodsEnd();
    }

    private void beginsOnTrial() throws StripeException {
        Session session = account.client
                .v1()
                .checkout()
                .sessions()
                .create(account.order(monthly, customer)
                        .setSubscriptionData(SessionCreateParams.SubscriptionData.builder()
                                .setTrialPeriodDays(7L)
                                .putMetadata("userId", Account.USER)
                                .build())
                        .build());
        controls.pay(session.getId());

        Session complete = account.client.v1().checkout().sessions().retrieve(session.getId());
        assertThat(complete.getPaymentStatus()).isEqualTo("no_payment_required");
        id = complete.getSubscription();
        assertThat(subscription().getStatus()).isEqualTo("trialing");
        assertThat(subscription().getTrialEnd()).isEqualTo(seconds("2027-02-07T10:00:00Z"));
        assertThat(item().getCurrentPeriodEnd()).isEqualTo(seconds("2027-02-07T10:00:00Z"));
        assertThat(latest().getStatus()).isEqualTo("paid");
        assertThat(latest().getAmountPaid()).isZero();
        assertThat(entitled()).isTrue();
    }

    private void trialBecomesPaid() throws StripeException {
        controls.advance(Period.ofDays(7));
        assertThat(subscription().getStatus()).isEqualTo("active");
        assertThat(latest().getStatus()).isEqualTo("draft");
        account.receiver.forget();

        controls.advance(Duration.ofHours(1));

        assertThat(latest().getStatus()).isEqualTo("paid");
        assertThat(latest().getBillingReason()).isEqualTo("subscription_cycle");
        assertThat(latest().getAmountPaid()).isEqualTo(500);
        assertThat(item().getCurrentPeriodEnd()).isEqualTo(seconds("2027-03-07T10:00:00Z"));
        assertThat(account.receiver.types())
                .containsExactly(
                        "invoice.finalized",
                        "payment_intent.created",
                        "charge.succeeded",
                        "payment_intent.succeeded",
                        "invoice_payment.paid",
                        "invoice.paid",
                        "invoice.payment_succeeded");
    }

    private void renewsOnTheLastDayOfAShortMonth() throws StripeException {
        controls.advance(Period.ofMonths(1));
        assertThat(item().getCurrentPeriodStart()).isEqualTo(seconds("2027-03-07T10:00:00Z"));
        assertThat(item().getCurrentPeriodEnd()).isEqualTo(seconds("2027-04-07T10:00:00Z"));
        assertThat(latest().getStatus()).isEqualTo("paid");
    }

    private void upgradesInTheMiddleOfAMonth() throws StripeException {
        // 2027-03-07T11:00 to 2027-03-22T22:00: half of March's period is left.
        controls.advance(Duration.between(controls.now(), Instant.parse("2027-03-22T22:00:00Z")));

        update(better, SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE);

        assertThat(latest().getBillingReason()).isEqualTo("subscription_update");
        assertThat(latest().getLines().getData())
                .extracting(line -> line.getAmount())
                .containsExactly(-250L, 500L);
        assertThat(latest().getAmountPaid()).isEqualTo(250);
        assertThat(item().getPrice().getId()).isEqualTo(better.getId());
        assertThat(item().getCurrentPeriodEnd()).isEqualTo(seconds("2027-04-07T10:00:00Z"));
        assertThat(last("customer.subscription.updated").getData().getPreviousAttributes())
                .containsKey("latest_invoice");

        controls.advance(Duration.between(controls.now(), Instant.parse("2027-04-07T11:00:00Z")));
        assertThat(latest().getAmountPaid()).isEqualTo(1_000);
    }

    private void turnsYearly() throws StripeException {
        controls.advance(Duration.between(controls.now(), Instant.parse("2027-04-22T10:00:00Z")));

        update(yearly, SubscriptionUpdateParams.ProrationBehavior.CREATE_PRORATIONS);

        // Half of April's period comes back; the year begins now.
        assertThat(latest().getLines().getData())
                .extracting(line -> line.getAmount())
                .containsExactly(-500L, 9_600L);
        assertThat(latest().getAmountPaid()).isEqualTo(9_100);
        assertThat(item().getCurrentPeriodEnd()).isEqualTo(seconds("2028-04-22T10:00:00Z"));
        assertThat(subscription().getStatus()).isEqualTo("active");
    }

    private void failsAndRecovers() throws StripeException {
        controls.decline(customer.getId(), 2);
        controls.advance(Duration.between(controls.now(), Instant.parse("2028-04-22T10:00:00Z")));
        assertThat(subscription().getStatus()).isEqualTo("active");
        account.receiver.forget();

        controls.advance(Duration.ofHours(1));

        assertThat(subscription().getStatus()).isEqualTo("past_due");
        assertThat(entitled()).isTrue();
        assertThat(latest().getStatus()).isEqualTo("open");
        assertThat(latest().getAttemptCount()).isEqualTo(1);
        assertThat(latest().getNextPaymentAttempt()).isEqualTo(seconds("2028-04-24T05:00:00Z"));
        assertThat(account.receiver.types())
                .containsSubsequence("charge.failed", "invoice.payment_failed", "customer.subscription.updated");

        controls.advance(Duration.ofHours(42));
        assertThat(latest().getAttemptCount()).isEqualTo(2);
        assertThat(subscription().getStatus()).isEqualTo("past_due");

        controls.advance(Duration.ofHours(42));
        assertThat(latest().getStatus()).isEqualTo("paid");
        assertThat(subscription().getStatus()).isEqualTo("active");
    }

    private void failsForGood() throws StripeException {
        controls.card(customer.getId(), Declines.NEVER_PAYS);
        update(monthly, SubscriptionUpdateParams.ProrationBehavior.NONE);
        assertThat(subscription().getStatus()).isEqualTo("past_due");

        controls.advance(Period.ofDays(15));

        Subscription ended = subscription();
        assertThat(ended.getStatus()).isEqualTo("canceled");
        assertThat(ended.getCancellationDetails().getReason()).isEqualTo("payment_failed");
        assertThat(latest().getAttemptCount()).isEqualTo(9);
        assertThat(latest().getNextPaymentAttempt()).isNull();
        assertThat(account.receiver.types()).contains("customer.subscription.deleted");
        assertThat(entitled()).isFalse();
        account.receiver.forget();
        controls.advance(Period.ofYears(1));
        assertThat(account.receiver.types()).isEmpty();
    }

    private void comesBackAndLeavesAtThePeriodsEnd() throws StripeException {
        Session session = account.session(better, customer);
        controls.pay(session.getId());
        id = account.client.v1().checkout().sessions().retrieve(session.getId()).getSubscription();
        assertThat(subscription().getStatus()).isEqualTo("active");

        account.client
                .v1()
                .subscriptions()
                .update(
                        id,
                        SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(true)
                                .build());

        long end = item().getCurrentPeriodEnd();
        assertThat(subscription().getStatus()).isEqualTo("active");
        assertThat(subscription().getCancelAt()).isEqualTo(end);
        assertThat(entitled()).isTrue();

        controls.advance(Duration.ofSeconds(end - controls.now().getEpochSecond()));

        assertThat(subscription().getStatus()).isEqualTo("canceled");
        assertThat(subscription().getEndedAt()).isEqualTo(end);
        assertThat(last("customer.subscription.deleted").getCreated()).isEqualTo(end);
        assertThat(entitled()).isFalse();
    }

    private void update(Price price, SubscriptionUpdateParams.ProrationBehavior proration) throws StripeException {
        account.client
                .v1()
                .subscriptions()
                .update(
                        id,
                        SubscriptionUpdateParams.builder()
                                .addItem(SubscriptionUpdateParams.Item.builder()
                                        .setId(item().getId())
                                        .setPrice(price.getId())
                                        .build())
                                .setProrationBehavior(proration)
                                .build());
        controls.settle();
    }

    private Subscription subscription() throws StripeException {
        return account.subscription(id);
    }

    private SubscriptionItem item() throws StripeException {
        return subscription().getItems().getData().getFirst();
    }

    private Invoice latest() throws StripeException {
        return account.client.v1().invoices().retrieve(subscription().getLatestInvoice());
    }

    private Event last(String type) {
        List<Event> all = account.receiver.events().stream()
                .filter(event -> event.getType().equals(type))
                .toList();
        return all.getLast();
    }

    private boolean entitled() {
        return controls.entitled().at("/" + Account.USER + "/entitled").asBoolean();
    }

    private static long seconds(String moment) {
        return Instant.parse(moment).atOffset(ZoneOffset.UTC).toEpochSecond();
    }
}
