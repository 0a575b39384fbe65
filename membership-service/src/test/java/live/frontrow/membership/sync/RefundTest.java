package live.frontrow.membership.sync;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Subscription;
import com.stripe.param.ChargeListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionUpdateParams;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import java.util.Map;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import live.frontrow.membership.Stored;
import live.frontrow.membership.StripeResource;
import live.frontrow.stripe.control.Controls;
import org.junit.jupiter.api.Test;

/** Money that goes back: whose it is is out, is billed no more, and may come again. */
@QuarkusTest
@RealThings
class RefundTest {

    private final String person = Shop.person();
    private final Controls stripe = StripeResource.stripe();
    private final StripeClient client = StripeResource.client();

    @Inject
    Stored stored;

    @Test
    void shouldShowOutAtOnceWhoseMoneyWentBackInWhole() throws StripeException {
        // Given
        Shop.subscribe(person, Shop.monthly(Shop.plan()));

        // When a part goes back
        refund(charges().getFirst(), 100L);

        // Then
        stays();

        // When the rest does
        refund(charges().getFirst(), 400L);

        // Then
        Shop.awaitState(person, "refunded", false);
        Shop.own(person).body("reason", equalTo("refunded"));
    }

    @Test
    void shouldBillNobodyWhoseMoneyWentBackAndSellToThemAgain() throws StripeException {
        // Given
        String price = Shop.monthly(Shop.plan());
        Shop.subscribe(person, price);

        // When
        refund(charges().getFirst(), 500L);

        // Then
        await().atMost(Shop.AT_MOST)
                .untilAsserted(() -> assertThat(subscription().getStatus()).isEqualTo("canceled"));
        assertThat(subscription().getCancellationDetails().getComment())
                .isEqualTo("Ended by Frontrow: the payment was refunded.");
        stripe.settle();
        settled();
        Shop.own(person).body("state", equalTo("refunded"));

        // When they come again
        Shop.subscribe(person, price);

        // Then
        Shop.own(person).body("state", equalTo("active"));
    }

    @Test
    void shouldBillNobodyWhosePaymentWasLostInADispute() throws StripeException {
        // Given
        Shop.subscribe(person, Shop.monthly(Shop.plan()));
        String dispute = stripe.dispute(charges().getFirst().getId()).id();
        stripe.settle();
        stays();

        // When
        stripe.decide(dispute, "lost");
        stripe.settle();

        // Then
        Shop.awaitState(person, "refunded", false);
        Shop.own(person).body("reason", equalTo("disputed"));
        await().atMost(Shop.AT_MOST)
                .untilAsserted(() -> assertThat(subscription().getStatus()).isEqualTo("canceled"));
    }

    @Test
    void shouldCountWhatWentBackOfAllPaymentsOfThePeriod() throws StripeException {
        // Given somebody who paid 5, and 5 more for a better plan
        upgraded();
        List<Charge> paid = charges();
        assertThat(paid).extracting(Charge::getAmount).containsExactly(500L, 500L);

        // When the later payment goes back
        refund(paid.getFirst(), 500L);

        // Then
        stays();

        // When the earlier one does
        refund(paid.getLast(), 500L);

        // Then
        Shop.awaitState(person, "refunded", false);
    }

    @Test
    void shouldNoticeALostDisputeOfAnEarlierPaymentOfThePeriod() throws StripeException {
        // Given
        upgraded();

        // When
        stripe.decide(stripe.dispute(charges().getLast().getId()).id(), "lost");
        stripe.settle();

        // Then
        Shop.awaitState(person, "refunded", false);
        Shop.own(person).body("reason", equalTo("disputed"));
    }

    @Test
    void shouldLetAPastPeriodBePast() throws StripeException {
        // Given
        Shop.subscribe(person, Shop.monthly(Shop.plan()));
        stripe.advance(Period.ofMonths(1).plusDays(1));
        stripe.settle();
        assertThat(charges()).hasSize(2);

        // When
        refund(charges().getLast(), 500L);

        // Then
        stays();
    }

    private void upgraded() throws StripeException {
        Shop.subscribe(person, Shop.monthly(Shop.plan()));
        String better = Shop.price(
                Shop.creator()
                        .body(Map.of("name", "Platinum", "currency", "eur", "month", 1000, "rank", 1))
                        .post("/api/v1/plans")
                        .jsonPath()
                        .getMap(""),
                "month");
        client.v1()
                .subscriptions()
                .update(
                        subscription().getId(),
                        SubscriptionUpdateParams.builder()
                                .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
                                .addItem(SubscriptionUpdateParams.Item.builder()
                                        .setId(subscription()
                                                .getItems()
                                                .getData()
                                                .getFirst()
                                                .getId())
                                        .setPrice(stored.text(
                                                "select stripe_id from price where id = $1::text::uuid", better))
                                        .build())
                                .build());
        stripe.settle();
    }

    /** Is in, after all that was said has been asked for. */
    private void stays() {
        settled();
        Shop.own(person).body("active", equalTo(true)).body("state", equalTo("active"));
    }

    private void settled() {
        await().atMost(Shop.AT_MOST)
                .until(() -> stored.count("select count(*) from due where subject = $1", stored.customer(person)) == 0);
    }

    private void refund(Charge charge, long amount) throws StripeException {
        client.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setCharge(charge.getId())
                        .setAmount(amount)
                        .build());
        stripe.settle();
    }

    private List<Charge> charges() throws StripeException {
        return client.v1()
                .charges()
                .list(ChargeListParams.builder()
                        .setCustomer(stored.customer(person))
                        .build())
                .getData();
    }

    private Subscription subscription() throws StripeException {
        return client.v1()
                .subscriptions()
                .list(SubscriptionListParams.builder()
                        .setCustomer(stored.customer(person))
                        .setStatus(SubscriptionListParams.Status.ALL)
                        .build())
                .getData()
                .getFirst();
    }
}
