package live.frontrow.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Event;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.EventListParams;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import live.frontrow.stripe.control.Controls;
import live.frontrow.stripe.webhook.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private Account account;
    private Controls controls;

    @BeforeEach
    void open() throws Exception {
        account = new Account(Settings.of(Account.KEY)
                .withRequestsPerSecond(0)
                .withDeliveriesAtOnce(1)
                .withWall(() -> Instant.parse("2027-01-01T00:00:00Z")));
        controls = account.simulator.controls();
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void whatIsNotTakenIsTriedThreeTimesMoreInTestMode() throws Exception {
        account.receiver.away(true);
        account.customer();
        controls.settle();
        assertThat(undelivered()).extracting(Event::getType).containsExactly("customer.created");

        controls.advance(Duration.ofMinutes(9));
        assertThat(controls.deliveries()).containsEntry("refused", 1L).containsEntry("waiting", 1L);
        controls.advance(Duration.ofMinutes(1));
        controls.advance(Duration.ofHours(1));
        assertThat(controls.deliveries()).containsEntry("refused", 3L).containsEntry("waiting", 1L);

        account.receiver.away(false);
        controls.advance(Duration.ofHours(3));

        assertThat(account.receiver.types()).containsExactly("customer.created");
        assertThat(undelivered()).isEmpty();
    }

    @Test
    void aLiveAccountsEventsAreTriedForAlmostThreeDays() throws Exception {
        account.close();
        String key = "sk_live_of_the_tests";
        account = new Account(
                Settings.of(key).withDeliveriesAtOnce(1).withWall(() -> Instant.parse("2027-01-01T00:00:00Z")));
        controls = account.simulator.controls();
        account.receiver.away(true);
        account.client(key)
                .v1()
                .customers()
                .create(CustomerCreateParams.builder().build());
        controls.settle();

        controls.advance(Duration.ofHours(65));
        assertThat(controls.deliveries()).containsEntry("refused", 9L).containsEntry("waiting", 1L);
        controls.advance(Duration.ofHours(7));
        assertThat(controls.deliveries()).containsEntry("refused", 10L).containsEntry("waiting", 0L);
    }

    @Test
    void afterTheLastAttemptItIsToBeAskedFor() throws Exception {
        account.receiver.away(true);
        account.customer();
        controls.settle();
        controls.advance(Period.ofDays(3));
        assertThat(controls.deliveries()).containsEntry("refused", 4L).containsEntry("waiting", 0L);

        account.receiver.away(false);
        Event missed = undelivered().getFirst();
        controls.resend(missed.getId());
        controls.settle();

        assertThat(account.receiver.events()).extracting(Event::getId).containsExactly(missed.getId());
        assertThat(undelivered()).isEmpty();
    }

    @Test
    void duplicatesCarryTheSameId() throws Exception {
        controls.faults(new Faults(100, 0, 0, 0, 0, 0, 0, ""));
        account.member();
        List<String> ids = account.receiver.events().stream().map(Event::getId).toList();
        assertThat(ids).hasSize(2 * new HashSet<>(ids).size());
    }

    @Test
    void droppedOnesNeverComeButAreListed() throws Exception {
        controls.faults(new Faults(0, 0, 100, 0, 0, 0, 0, ""));
        account.customer();
        controls.settle();
        controls.advance(Period.ofDays(3));
        assertThat(account.receiver.events()).isEmpty();
        assertThat(undelivered()).extracting(Event::getType).containsExactly("customer.created");
    }

    @Test
    void reorderingChangesTheOrderAndLosesNothing() throws Exception {
        controls.faults(new Faults(0, 50, 0, 0, 0, 0, 0, ""));
        account.member();
        List<String> came = account.receiver.events().stream().map(Event::getId).toList();
        List<String> happened = account
                .client
                .v1()
                .events()
                .list(EventListParams.builder().setLimit(100L).build())
                .getData()
                .reversed()
                .stream()
                .map(Event::getId)
                .toList();
        assertThat(came).containsExactlyInAnyOrderElementsOf(happened).isNotEqualTo(happened);
    }

    @Test
    void forgedOldAndThinOnesAreRefusedByStripesOwnClient() throws Exception {
        controls.faults(new Faults(0, 0, 0, 100, 100, 100, 0, ""));
        account.customer();
        controls.settle();

        assertThat(account.receiver.types()).containsExactly("customer.created");
        assertThat(account.receiver.refused()).hasSize(3);
        assertThat(account.receiver.refused().get(0)).contains("No signatures found matching the expected signature");
        assertThat(account.receiver.refused().get(1)).contains("Timestamp outside the tolerance zone");
        assertThat(controls.forged())
                .hasSize(3)
                .doesNotContain(account.receiver.events().getFirst().getId());
    }

    @Test
    void anotherReleaseTrainsEventsSaySo() throws Exception {
        controls.faults(new Faults(0, 0, 0, 0, 0, 0, 0, "2025-03-31.basil"));
        account.customer();
        controls.settle();
        Event event = account.receiver.events().getFirst();
        assertThat(event.getApiVersion()).isEqualTo("2025-03-31.basil");
        assertThat(event.getDataObjectDeserializer().getObject()).isEmpty();
    }

    @Test
    void theNewestSecretSignsBesideTheOneBefore() throws Exception {
        String endpoint = account.client
                .v1()
                .webhookEndpoints()
                .list()
                .getData()
                .getFirst()
                .getId();
        controls.rollSecret(endpoint);
        account.customer();
        controls.settle();
        assertThat(account.receiver.types()).containsExactly("customer.created");
        controls.rollSecret(endpoint);
        account.customer();
        controls.settle();
        assertThat(account.receiver.types()).containsExactly("customer.created");
        assertThat(account.receiver.refused()).hasSize(1);
    }

    @Test
    void eventsAreListedByTypeAndFromAPlaceOn() throws Exception {
        account.member();
        List<Event> all = account.client
                .v1()
                .events()
                .list(EventListParams.builder().setLimit(100L).build())
                .getData();
        Event third = all.get(all.size() - 3);

        List<Event> newer = account.client
                .v1()
                .events()
                .list(EventListParams.builder()
                        .addType("invoice.paid")
                        .addType("charge.succeeded")
                        .setEndingBefore(third.getId())
                        .build())
                .getData();

        assertThat(newer).extracting(Event::getType).containsExactly("invoice.paid", "charge.succeeded");
    }

    private List<Event> undelivered() throws Exception {
        return account.client
                .v1()
                .events()
                .list(EventListParams.builder().setDeliverySuccess(false).build())
                .getData();
    }
}
