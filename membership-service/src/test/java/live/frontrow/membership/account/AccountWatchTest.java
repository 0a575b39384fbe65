package live.frontrow.membership.account;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.stripe.exception.StripeException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import live.frontrow.membership.Stored;
import live.frontrow.membership.StripeResource;
import org.junit.jupiter.api.Test;

/** The account stays; what the database says of the one before is changed. */
@QuarkusTest
@RealThings
class AccountWatchTest {

    private static final String ACCOUNT = "select count(*) from stripe_account where id = $1 and not live";
    private static final String LETTER = "select id::text from dead_letter where type = $1";

    private final String person = Shop.person();
    private final String friend = Shop.person();

    @Inject
    Stored stored;

    @Inject
    AccountWatch watch;

    @Test
    void shouldRememberTheAccount() throws StripeException {
        await().until(() -> stored.count(ACCOUNT, own()) == 1);
        given().get("/q/health/well").then().body("checks.find { it.name == 'stripe' }.data.connected", equalTo(true));
    }

    @Test
    void shouldBeginAnewWithAnotherAccountAndFindEverythingWhereItComesBack() throws StripeException {
        // Given
        Map<String, Object> plan = Shop.plan();
        Shop.subscribe(person, Shop.monthly(plan));
        Shop.creator().body("{}").put("/api/v1/members/{person}", friend).then().statusCode(200);
        String price = stored.text("select stripe_id from price where id = $1::text::uuid", Shop.monthly(plan));

        // When all of that was of another account
        stored.change("update stripe_account set id = 'acct_before', live = true");
        settle();

        // Then
        Shop.awaitState(person, "none", false);
        Shop.own(friend).body("state", equalTo("complimentary")).body("active", equalTo(true));
        assertThat(stored.count("select count(*) from customer where person = $1", person))
                .isZero();
        await().untilAsserted(() -> Shop.creator()
                .get("/api/v1/plans")
                .then()
                .body("items.find { it.id == '" + plan.get("id") + "' }.synced", equalTo(true)));
        Shop.subscribe(Shop.person(), Shop.monthly(plan));
        dismissed();

        // When that account comes back
        stored.change("update former_id set account = $1, live = false where account = 'acct_before' and live", own());
        stored.change("update stripe_account set id = 'acct_between', live = true");
        settle();

        // Then
        Shop.awaitState(person, "active", true);
        assertThat(stored.text("select stripe_id from price where id = $1::text::uuid", Shop.monthly(plan)))
                .isEqualTo(price);
        dismissed();
    }

    @Test
    void shouldForgetWhatWasTriedOutInTestMode() throws StripeException {
        // Given
        Shop.subscribe(person, Shop.monthly(Shop.plan()));

        // When
        stored.change("update stripe_account set id = 'acct_before'");
        settle();

        // Then
        Shop.awaitState(person, "none", false);
        assertThat(stored.count("select count(*) from subscription where person = $1", person))
                .isZero();
        dismissed();
    }

    private void settle() throws StripeException {
        watch.now();
        String own = own();
        await().until(() -> stored.count(ACCOUNT, own) == 1);
    }

    /** The creator was told, and takes the note away. */
    private void dismissed() {
        Shop.creator()
                .post("/api/v1/membership/dead-letters/{id}/retry", stored.text(LETTER, "account"))
                .then()
                .statusCode(202);
    }

    private static String own() throws StripeException {
        return StripeResource.client().v1().accounts().retrieveCurrent().getId();
    }
}
