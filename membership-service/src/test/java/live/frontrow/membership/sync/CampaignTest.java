package live.frontrow.membership.sync;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.SubscriptionUpdateParams;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import live.frontrow.membership.Stored;
import live.frontrow.membership.StripeResource;
import live.frontrow.stripe.control.Controls;
import live.frontrow.stripe.webhook.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Months of many members while a part of all events is repeated, passed by others, lost, forged or too old. */
@QuarkusTest
@RealThings
class CampaignTest {

    private static final long SEED = 20261128;
    private static final int PEOPLE = 16;
    private static final int MONTHS = 3;

    private final Random random = new Random(SEED);
    private final Controls stripe = StripeResource.stripe();
    private final StripeClient client = StripeResource.client();
    private final List<String> people =
            IntStream.range(0, PEOPLE).mapToObj(each -> Shop.person()).toList();

    @Inject
    Pool pool;

    @Inject
    Stored stored;

    @Inject
    Reconciler reconciler;

    @AfterEach
    void nothingIsSpoiled() {
        stripe.faults(Faults.NONE);
    }

    @Test
    void shouldKnowOfEverybodyInTheEndWhatStripeKnows() throws StripeException {
        // Given
        String price = Shop.monthly(Shop.plan());
        stripe.faults(new Faults(5, 20, 2, 1, 1, 0, 0, ""));
        for (String person : people) {
            stripe.pay(Shop.session(person, price));
        }

        // When
        for (int month = 0; month < MONTHS; month++) {
            for (String person : people) {
                live(person);
            }
            stripe.advance(Period.ofMonths(1));
            stripe.advance(Duration.ofHours(3));
            stripe.settle();
        }
        stripe.faults(Faults.NONE);
        reconciler.now();

        // Then
        Map<String, Boolean> oracle = oracle();
        assertThat(oracle).hasSize(PEOPLE).containsValues(true, false);
        await().untilAsserted(() -> assertThat(members()).isEqualTo(oracle));
        assertThat(stored.count(
                        "select count(*) from stripe_event where id = any ($1)",
                        stripe.forged().toArray(String[]::new)))
                .isZero();
        assertThat(stored.count(
                        "select count(*) from dead_letter where subject in (select id from customer where person = any ($1))",
                        people.toArray(String[]::new)))
                .isZero();
    }

    private void live(String person) throws StripeException {
        ObjectNode now = (ObjectNode) stripe.entitled().get(person);
        String subscription = now.get("subscription").asText();
        boolean over = "canceled".equals(now.get("status").asText());
        switch (random.nextInt(8)) {
            case 0 -> stripe.decline(now.get("customer").asText(), 1 + random.nextInt(9));
            case 1 -> {
                if (!over) {
                    change(subscription, SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(true));
                }
            }
            case 2 -> {
                if (!over) {
                    change(subscription, SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(false));
                }
            }
            case 3 -> {
                if (!over) {
                    client.v1().subscriptions().cancel(subscription);
                }
            }
            default -> {}
        }
    }

    private void change(String subscription, SubscriptionUpdateParams.Builder change) throws StripeException {
        client.v1().subscriptions().update(subscription, change.build());
    }

    private Map<String, Boolean> oracle() {
        Map<String, Boolean> entitled = new TreeMap<>();
        ObjectNode all = stripe.entitled();
        people.forEach(
                person -> entitled.put(person, all.get(person).get("entitled").asBoolean()));
        return entitled;
    }

    private Map<String, Boolean> members() {
        Map<String, Boolean> active = new TreeMap<>();
        pool.preparedQuery("select person, active from member where person = any ($1)")
                .execute(Tuple.of(people.toArray(String[]::new)))
                .await()
                .indefinitely()
                .forEach(row -> active.put(row.getString(0), row.getBoolean(1)));
        return active;
    }
}
