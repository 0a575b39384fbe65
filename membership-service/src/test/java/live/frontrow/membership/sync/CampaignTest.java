package live.frontrow.membership.sync;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import live.frontrow.membership.Stored;
import live.frontrow.membership.StripeResource;
import live.frontrow.stripe.control.Controls;
import live.frontrow.stripe.lives.Lives;
import live.frontrow.stripe.webhook.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Months of many members while a part of all events is repeated, passed by others, lost, forged or too old: a sample of what
 * {@code ./frontrow bench membership} does with thousands.
 */
@QuarkusTest
@RealThings
class CampaignTest {

    private static final long SEED = 20261128;
    private static final int PEOPLE = 12;
    private static final int MONTHS = 2;

    private final Controls stripe = StripeResource.stripe();
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
    void shouldKnowOfEverybodyInTheEndWhatStripeKnows() {
        // Given
        Map<String, Object> plan = Shop.plan();
        List<String> prices = List.of(Shop.monthly(plan), Shop.price(plan, "year"));
        Lives lives = new Lives(
                stripe,
                StripeResource.owner(),
                (person, choice) -> session(person, prices.get(choice % prices.size())),
                SEED);
        stripe.faults(new Faults(5, 20, 2, 1, 1, 0, 0, ""));
        IntStream.range(0, PEOPLE).forEach(index -> lives.join(people.get(index), index));

        // When
        for (int month = 0; month < MONTHS; month++) {
            lives.month(people);
            stripe.advance(Period.ofMonths(1));
            stripe.advance(Duration.ofHours(3));
            stripe.settle();
        }
        stripe.faults(Faults.NONE);
        reconciler.now();

        // Then
        Map<String, String> oracle = lives.entitled();
        assertThat(oracle).hasSize(PEOPLE).containsValue("");
        assertThat(oracle.values()).anyMatch(price -> price.startsWith("price_"));
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

    /** Nobody who has a subscription that goes on gets a second one. */
    private static Optional<String> session(String person, String price) {
        String url = Shop.checkout(person, price).extract().path("url");
        return Optional.ofNullable(url).map(Shop::sessionAt);
    }

    private Map<String, String> members() {
        Map<String, String> members = new TreeMap<>();
        pool.preparedQuery("""
                        select person, case when active then stripe_id else '' end
                        from member left join price on price.id = member.price where person = any ($1)""")
                .execute(Tuple.of(people.toArray(String[]::new)))
                .await()
                .indefinitely()
                .forEach(row -> members.put(row.getString(0), row.getString(1)));
        return members;
    }
}
