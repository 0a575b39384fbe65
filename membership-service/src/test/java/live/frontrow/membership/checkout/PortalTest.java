package live.frontrow.membership.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.billingportal.Configuration;
import com.stripe.model.billingportal.Configuration.Features;
import com.stripe.param.PriceUpdateParams;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import live.frontrow.membership.Stored;
import live.frontrow.membership.StripeResource;
import org.junit.jupiter.api.Test;

/** The portal offers what we say, whatever is saved in the Dashboard: nothing is. */
@QuarkusTest
@RealThings
class PortalTest {

    private final String person = Shop.person();
    private final StripeClient client = StripeResource.client();

    @Inject
    Stored stored;

    @Test
    void shouldOpenForThoseOnlyWhoBegan() {
        portal().statusCode(409).body("id", equalTo("no-subscription"));
    }

    @Test
    void shouldOfferCardInvoicesAndTheEndAndAChangeAmongWhatIsSold() throws StripeException {
        // Given
        Map<String, Object> plan = Shop.plan();
        Shop.subscribe(person, Shop.monthly(plan));

        // When
        portal().statusCode(201).body("url", containsString("/p/session/"));

        // Then
        Features features = configuration().getFeatures();
        assertThat(features.getPaymentMethodUpdate().getEnabled()).isTrue();
        assertThat(features.getInvoiceHistory().getEnabled()).isTrue();
        assertThat(features.getSubscriptionCancel().getEnabled()).isTrue();
        assertThat(features.getSubscriptionCancel().getMode()).isEqualTo("at_period_end");
        assertThat(features.getSubscriptionUpdate().getDefaultAllowedUpdates()).containsExactly("price");
        assertThat(features.getSubscriptionUpdate().getProrationBehavior()).isEqualTo("always_invoice");
        assertThat(offered()).containsExactly(theirs(plan, "month"), theirs(plan, "year"));
    }

    @Test
    void shouldBeRenewedWhenPlansHaveChanged() throws StripeException {
        // Given
        Shop.subscribe(person, Shop.monthly(Shop.plan()));
        portal().statusCode(201);
        String before = configuration().getId();

        // When another plan is sold, at one price only
        Shop.plan(Map.of("year", 0));
        portal().statusCode(201);

        // Then
        assertThat(configuration().getId()).isEqualTo(before);
        assertThat(configuration().getFeatures().getSubscriptionUpdate().getEnabled())
                .isFalse();

        // When it has a yearly price, too
        Map<String, Object> plan = Shop.plan();
        portal().statusCode(201);

        // Then
        assertThat(configuration().getId()).isEqualTo(before);
        assertThat(offered()).containsExactly(theirs(plan, "month"), theirs(plan, "year"));
    }

    @Test
    void shouldOpenAllTheSameWhenStripeRefusesWhatIsOffered() throws StripeException {
        // Given a price that somebody archived at Stripe
        Map<String, Object> plan = Shop.plan();
        Shop.subscribe(person, Shop.monthly(plan));
        client.v1()
                .prices()
                .update(
                        theirs(plan, "year"),
                        PriceUpdateParams.builder().setActive(false).build());

        // Then
        portal().statusCode(201);
        Features features = configuration().getFeatures();
        assertThat(features.getSubscriptionUpdate().getEnabled()).isFalse();
        assertThat(features.getPaymentMethodUpdate().getEnabled()).isTrue();
    }

    private ValidatableResponse portal() {
        return Shop.as(person)
                .body(Map.of("returnTo", "/"))
                .post("/api/v1/membership/portal")
                .then();
    }

    private Configuration configuration() throws StripeException {
        return client.v1()
                .billingPortal()
                .configurations()
                .retrieve(stored.text("select configuration from portal where only_one = $1", true));
    }

    private List<String> offered() throws StripeException {
        return configuration().getFeatures().getSubscriptionUpdate().getProducts().stream()
                .flatMap(product -> product.getPrices().stream())
                .toList();
    }

    private String theirs(Map<String, Object> plan, String interval) {
        return stored.text("select stripe_id from price where id = $1::text::uuid", Shop.price(plan, interval));
    }
}
