package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;

/** Somebody pays for a membership at Stripe, and is given the money back, in turn, whatever the installation is just doing. */
final class PaidSeat {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(30);

    private final StripeAccount stripe;
    private final Person buyer;
    private final Show forMembers;
    private final String price;
    private String checkout;
    private boolean paid;

    /** A plan of the creator's, and the way to Stripe's page for this person, who has no membership. */
    PaidSeat(Installation installation, Person creator, Person buyer, Show forMembers) {
        this.stripe = new StripeAccount(installation);
        this.buyer = buyer;
        this.forMembers = forMembers;
        String plan = json(creator.send(
                        "POST", "/api/v1/plans", Map.of("name", "All evenings", "currency", "eur", "month", 500)))
                .get("id")
                .asText();
        JsonNode sold = await("a plan that can be bought")
                .atMost(SOON)
                .pollInSameThread()
                .until(() -> plan(creator, plan), each -> each.get("synced").asBoolean());
        price = sold.get("prices").get(0).get("id").asText();
        goToStripe();
    }

    /** Pays or is paid back: Stripe knows, and Frontrow is told when it can be. */
    void turn() {
        try {
            if (paid) {
                stripe.refundNewest();
            } else {
                FormData form = FormData.create().set("action", "pay").set("email", "wendy@frontrow.example");
                buyer.page()
                        .context()
                        .request()
                        .post(checkout, RequestOptions.create().setForm(form).setMaxRedirects(0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        paid = !paid;
    }

    /** What Stripe knows is what holds here: the buyer may watch, or may not. */
    void settle(Duration limit) {
        await("what was " + (paid ? "paid" : "paid back"))
                .atMost(limit)
                .pollInSameThread()
                .ignoreExceptionsInstanceOf(PlaywrightException.class)
                .untilAsserted(() -> assertThat(
                                buyer.send("POST", "/api/v1/streams/" + forMembers.id() + "/playback", Map.of())
                                        .status())
                        .isEqualTo(paid ? 200 : 403));
        if (!paid) {
            goToStripe();
        }
    }

    private void goToStripe() {
        checkout = json(buyer.send(
                        "POST", "/api/v1/membership/checkout", Map.of("price", price, "returnTo", "/account")))
                .get("url")
                .asText();
    }

    private static JsonNode plan(Person creator, String id) {
        for (JsonNode each : json(creator.get("/api/v1/plans")).get("items")) {
            if (each.get("id").asText().equals(id)) {
                return each;
            }
        }
        throw new IllegalStateException("No plan " + id);
    }

    private static JsonNode json(APIResponse answer) {
        assertThat(answer.ok()).as(answer.text()).isTrue();
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
