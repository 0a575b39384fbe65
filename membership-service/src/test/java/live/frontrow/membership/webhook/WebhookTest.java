package live.frontrow.membership.webhook;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.stripe.net.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import live.frontrow.common.test.Announced;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import live.frontrow.membership.Stored;
import live.frontrow.membership.StripeResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class WebhookTest {

    private final String id = "evt_" + UUID.randomUUID();

    @Inject
    Stored stored;

    @Inject
    Notices notices;

    @Test
    void shouldKeepAnEventOnceHoweverOftenItComes() {
        send(event(), signed(event(), StripeResource.SECRET, now())).statusCode(200);
        send(event(), signed(event(), StripeResource.SECRET, now())).statusCode(200);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void shouldTellTheCreatorWhenStripeWasHeardLast() {
        Instant before = Instant.now().minusSeconds(1);
        send(event(), signed(event(), StripeResource.SECRET, now())).statusCode(200);
        JsonPath line = Shop.creator()
                .get("/api/v1/membership/stripe")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(line.getString("mode")).isEqualTo("simulator");
        assertThat(Instant.parse(line.getString("lastEventAt"))).isAfter(before);
        Shop.as(Shop.person()).get("/api/v1/membership/stripe").then().statusCode(403);
    }

    @Test
    void shouldTakeWhatIsSignedWithEitherSecretWhileOneReplacesTheOther() {
        send(event(), signed(event(), "whsec_before", now())).statusCode(200);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void shouldReadTheBytesAsTheyCame() {
        String text = event().replace("\"object\":\"event\"", "\"object\":\"event\",\"name\":\"Zoë \\u00e9 日本\"");
        send(text, signed(text, StripeResource.SECRET, now())).statusCode(200);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void shouldRefuseEveryOtherSignatureAndStoreNothing() {
        String right = signed(event(), StripeResource.SECRET, now());
        refused(event(), null);
        refused(event(), "");
        refused(event(), "nonsense");
        refused(event(), "t=,v1=");
        refused(event(), "t=now,v1=abc");
        refused(event(), right.substring(0, right.length() - 1));
        refused(event(), right.substring(0, right.indexOf(',')));
        refused(event(), signed(event(), "whsec_of_nobody", now()));
        refused(event(), signed(event(), StripeResource.SECRET, now() - 301));
        refused(event() + " ", right);
        refused(event().replace("cus_1", "cus_2"), right);
        refused("[]", signed("[]", StripeResource.SECRET, now()));
        refused("{", signed("{", StripeResource.SECRET, now()));
        String zero = event().replace(id, id + "\\u0000");
        refused(zero, signed(zero, StripeResource.SECRET, now()));
        assertThat(stored()).isZero();
    }

    @Test
    void shouldTakeASignatureThatIsJustNotTooOld() {
        send(event(), signed(event(), StripeResource.SECRET, now() - 290)).statusCode(200);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void shouldRefuseABodyOfTwoMegabytesBeforeItIsThere() throws IOException {
        assertThat(Announced.body("POST", "/webhooks/stripe", "application/json", 2 << 20))
                .startsWith("HTTP/1.1 413 ");
        assertThat(stored()).isZero();
    }

    @Test
    void shouldKeepManyAboutOneCustomerAtOnce() {
        // Given
        Shop.subscribe(id, Shop.monthly(Shop.plan()));
        String customer = stored.customer(id);

        // When: each twice
        List<Uni<Void>> events = IntStream.range(0, 80)
                .mapToObj(n -> Notice.of(
                        id + n % 40,
                        "invoice.paid",
                        Instant.now(),
                        "2026-07-29.dahlia",
                        "{\"customer\":\"%s\"}".formatted(customer)))
                .map(notices::store)
                .toList();
        Uni.join().all(events).andFailFast().await().atMost(Shop.AT_MOST);

        // Then
        assertThat(stored.count("select count(*) from stripe_event where id like $1 || '%'", id))
                .isEqualTo(40);
        await().until(() -> stored.count("select count(*) from due where subject = $1", customer) == 0);
        Shop.awaitState(id, "active", true);
    }

    @Test
    void shouldTakeATimeThatIsNoneForTheNearestThatIsOne() {
        String strange = event().replace("1790000000", "9000000000000000000");
        send(strange, signed(strange, StripeResource.SECRET, now())).statusCode(200);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void shouldShowTheCreatorWhatItDoesNotUnderstand() {
        String thin = """
                {"id":"%s","object":"v2.core.event","type":"v1.customer.updated","created":"2026-11-28T20:00:00.000Z"}""".formatted(id);
        send(thin, signed(thin, StripeResource.SECRET, now())).statusCode(200);
        assertThat(stored.count("select count(*) from dead_letter where event = $1", id))
                .isEqualTo(1);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void shouldDoNothingAboutCustomersThatAreNotOurs() {
        send(event(), signed(event(), StripeResource.SECRET, now())).statusCode(200);
        assertThat(stored.count("select count(*) from due where subject = $1 or subject = 'cus_1'", id))
                .isZero();
    }

    @Test
    void shouldKeepOfAPaymentLinksEventThatItCameAndNothingElse() {
        // Given a session that names a person of ours, and nothing by which it would be ours
        String person = "person-" + id;
        String payer = "cus_" + id;
        String link = event().replace("customer.subscription.updated", "checkout.session.completed")
                .replace("\"id\":\"sub_1\",\"object\":\"subscription\",\"customer\":\"cus_1\"", """
                        "id":"cs_1","object":"checkout.session","mode":"subscription","payment_link":"plink_1",\
                        "client_reference_id":"%s","metadata":{},"customer":"%s","subscription":"sub_1",\
                        "customer_details":{"email":"somebody@example.com"}""".formatted(
                                person, payer));

        // When
        send(link, signed(link, StripeResource.SECRET, now())).statusCode(200);

        // Then
        assertThat(stored()).isEqualTo(1);
        assertThat(stored.text("select stripe_event::text from stripe_event where id = $1", id))
                .contains(payer)
                .doesNotContain(person, "example.com", "cs_1");
        assertThat(stored.count("select count(*) from due where subject = $1", payer))
                .isZero();
        assertThat(stored.count("select count(*) from dead_letter where event = $1", id))
                .isZero();
        assertThat(stored.count("select count(*) from member where person = $1", person))
                .isZero();
    }

    private void refused(String body, String signature) {
        send(body, signature).statusCode(400).body("id", equalTo("signature-refused"));
    }

    private static ValidatableResponse send(String body, String signature) {
        var request = given().contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
        return (signature == null ? request : request.header("Stripe-Signature", signature))
                .post("/webhooks/stripe")
                .then();
    }

    private String event() {
        return """
                {"id":"%s","object":"event","type":"customer.subscription.updated","api_version":"2026-07-29.dahlia",\
                "created":1790000000,"data":{"object":{"id":"sub_1","object":"subscription","customer":"cus_1"}}}""".formatted(id);
    }

    private static String signed(String body, String secret, long at) {
        try {
            return Webhook.Signature.generateSignatureHeader(body, secret, at);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private long stored() {
        return stored.count("select count(*) from stripe_event where id = $1", id);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
