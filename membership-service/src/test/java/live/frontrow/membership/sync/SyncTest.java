package live.frontrow.membership.sync;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.param.SubscriptionCreateParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import live.frontrow.membership.Stored;
import live.frontrow.membership.StripeResource;
import live.frontrow.stripe.control.Controls;
import live.frontrow.stripe.webhook.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Stripe says has its effect, whatever becomes of it on the way. */
@QuarkusTest
@RealThings
class SyncTest {

    private final String person = Shop.person();
    private final Controls stripe = StripeResource.stripe();
    private final StripeClient client = StripeResource.client();

    @Inject
    Stored stored;

    @Inject
    Reconciler reconciler;

    @AfterEach
    void nothingIsSpoiled() {
        stripe.faults(Faults.NONE);
    }

    @Test
    void shouldKeepWhoeverCancelsUntilWhatIsPaidForIsOver() throws StripeException {
        // Given
        Shop.subscribe(person, Shop.monthly(Shop.plan()));

        // When
        client.v1()
                .subscriptions()
                .update(
                        subscription().getId(),
                        SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(true)
                                .build());
        stripe.settle();

        // Then
        Shop.awaitState(person, "ending", true);
        Shop.own(person).body("until", notNullValue()).body("renewsAt", nullValue());

        // When
        stripe.advance(Period.ofMonths(1).plusDays(1));
        stripe.settle();

        // Then
        Shop.awaitState(person, "ended", false);
        Shop.own(person).body("reason", equalTo("cancelled")).body("needsCard", equalTo(false));
    }

    @Test
    void shouldBearAPaymentThatFailsAndNoticeWhenItIsMade() {
        // Given
        Shop.subscribe(person, Shop.monthly(Shop.plan()));
        stripe.decline(stored.customer(person), 1);

        // When
        stripe.advance(Period.ofMonths(1));
        stripe.advance(Duration.ofHours(2));
        stripe.settle();

        // Then
        Shop.awaitState(person, "past_due", true);
        Shop.own(person).body("needsCard", equalTo(true)).body("until", notNullValue());

        // When
        stripe.advance(Period.ofDays(10));
        stripe.settle();

        // Then
        Shop.awaitState(person, "active", true);
    }

    @Test
    void shouldShowOutWhoeverIsMovedToSomethingElse() throws StripeException {
        // Given
        Shop.subscribe(person, Shop.monthly(Shop.plan()));
        Subscription subscription = subscription();

        // When the creator makes something else of it at Stripe
        client.v1()
                .subscriptions()
                .update(
                        subscription.getId(),
                        SubscriptionUpdateParams.builder()
                                .putMetadata("userId", "somebody-else")
                                .build());
        stripe.settle();

        // Then
        Shop.awaitState(person, "none", false);
    }

    @Test
    void shouldLetWhoeverStripeGaveUpOnJoinAgain() {
        // Given
        Shop.subscribe(person, Shop.monthly(Shop.plan()));
        stripe.card(stored.customer(person), "0341");

        // When
        stripe.advance(Period.ofMonths(2));
        stripe.settle();

        // Then
        Shop.awaitState(person, "ended", false);
        Shop.own(person).body("reason", equalTo("payment_failed")).body("needsCard", equalTo(false));
        Shop.checkout(person, Shop.monthly(Shop.plan())).statusCode(201);
    }

    @Test
    void shouldPauseWhoeverIsPaused() throws StripeException {
        // Given
        Shop.subscribe(person, Shop.monthly(Shop.plan()));

        // When
        client.v1()
                .subscriptions()
                .update(
                        subscription().getId(),
                        SubscriptionUpdateParams.builder()
                                .setPauseCollection(SubscriptionUpdateParams.PauseCollection.builder()
                                        .setBehavior(SubscriptionUpdateParams.PauseCollection.Behavior.VOID)
                                        .build())
                                .build());
        stripe.settle();

        // Then
        Shop.awaitState(person, "paused", false);
    }

    @Test
    void shouldBringAboutTheSameWhateverIsRepeatedReorderedOrOfAnotherReleaseTrain() {
        // Given
        stripe.faults(new Faults(100, 50, 0, 50, 50, 0, 0, "2025-03-31.basil"));

        // When
        StripeResource.stripe().pay(Shop.session(person, Shop.monthly(Shop.plan())));
        stripe.settle();

        // Then
        Shop.awaitState(person, "active", true);
        assertThat(stripe.forged()).isNotEmpty();
        assertThat(stored.count("select count(*) from stripe_event where id = any ($1)", (Object)
                        stripe.forged().toArray(String[]::new)))
                .isZero();
        assertThat(stored.count(
                        "select count(*) from member, member_floor floor where person = $1 and member.version = floor.version + 1",
                        person))
                .isEqualTo(1);
    }

    @Test
    void shouldFindWhatNeverArrived() {
        // Given
        stripe.faults(new Faults(0, 0, 100, 0, 0, 0, 0, ""));
        stripe.pay(Shop.session(person, Shop.monthly(Shop.plan())));
        stripe.settle();
        Shop.own(person).body("active", equalTo(false));

        // When
        reconciler.now();

        // Then
        Shop.awaitState(person, "active", true);
    }

    @Test
    void shouldWaitUntilStripeIsBack() {
        // Given
        String session = Shop.session(person, Shop.monthly(Shop.plan()));
        stripe.pay(session);
        stripe.away(503);

        // When
        try {
            stripe.settle();
            await().atMost(Shop.AT_MOST)
                    .until(() -> stored.count(
                                    "select count(*) from due where subject = $1 and next_at > since",
                                    stored.customer(person))
                            == 1);
            Shop.own(person).body("active", equalTo(false));
        } finally {
            stripe.away(0);
        }

        // Then
        Shop.awaitState(person, "active", true);
        assertThat(stored.count("select count(*) from dead_letter where subject = $1", stored.customer(person)))
                .isZero();
    }

    @Test
    void shouldLetInNobodyByWhatOthersSellOrWhatBeganElsewhere() throws StripeException {
        // Given
        Map<String, Object> plan = Shop.plan();
        Shop.session(person, Shop.monthly(plan));
        String price = stored.text("select stripe_id from price where id = $1::text::uuid", Shop.monthly(plan));

        // When somebody sells our plan to our customer, naming them, but not by our checkout
        client.v1()
                .subscriptions()
                .create(SubscriptionCreateParams.builder()
                        .setCustomer(stored.customer(person))
                        .putMetadata("userId", person)
                        .addItem(SubscriptionCreateParams.Item.builder()
                                .setPrice(price)
                                .build())
                        .setTrialPeriodDays(30L)
                        .build());
        stripe.settle();

        // Then
        await().atMost(Shop.AT_MOST)
                .until(() -> stored.count(
                                "select count(*) from customer where id = $1 and fetched > 0", stored.customer(person))
                        == 1);
        Shop.own(person).body("active", equalTo(false)).body("state", equalTo("none"));
    }

    @Test
    void shouldLetInNobodyByAPaymentLinkThatNamesThem() throws StripeException {
        // Given
        String price = stored.text("select stripe_id from price where id = $1::text::uuid", Shop.monthly(Shop.plan()));

        // When somebody pays at a link of the creator's, with a person's id in its address
        Session link = client.v1()
                .checkout()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                        .setClientReferenceId(person)
                        .addLineItem(SessionCreateParams.LineItem.builder()
                                .setPrice(price)
                                .setQuantity(1L)
                                .build())
                        .setSuccessUrl("http://127.0.0.1:9/")
                        .build());
        stripe.pay(link.getId(), "somebody@example.com", "");
        stripe.settle();

        // Then its events are known, and nothing else
        String payer = client.v1().checkout().sessions().retrieve(link.getId()).getCustomer();
        assertThat(stored.count(
                        "select count(*) from stripe_event where subject = $1 and type = 'checkout.session.completed'",
                        payer))
                .isEqualTo(1);
        for (String table : List.of("due where subject", "customer where id", "subscription where customer")) {
            assertThat(stored.count("select count(*) from " + table + " = $1", payer))
                    .as(table)
                    .isZero();
        }
        for (String table : List.of("customer", "subscription", "checkout", "member")) {
            assertThat(stored.count("select count(*) from " + table + " where person = $1", person))
                    .as(table)
                    .isZero();
        }
        Shop.own(person).body("active", equalTo(false)).body("state", equalTo("none"));
    }

    private Subscription subscription() throws StripeException {
        List<Subscription> all = client.v1()
                .subscriptions()
                .list(SubscriptionListParams.builder()
                        .setCustomer(stored.customer(person))
                        .build())
                .getData();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
