package live.frontrow.membership.onair;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.Facts;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import live.frontrow.membership.Stored;
import live.frontrow.membership.StripeResource;
import org.junit.jupiter.api.Test;

/** A payment that fails interrupts no show. */
@QuarkusTest
@RealThings
class EpisodeGraceTest {

    private final String person = Shop.person();
    private final String show = UUID.randomUUID().toString();
    private final Instant start = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

    @Inject
    Stored stored;

    @Test
    void shouldKeepSomebodyInUntilTheEndOfTheShowDuringWhichTheGraceIsOver() {
        // Given a payment that failed, and a show on air
        Shop.subscribe(person, Shop.monthly(Shop.plan()));
        StripeResource.stripe().decline(stored.customer(person), 9);
        StripeResource.stripe().advance(Period.ofMonths(1).plusDays(1));
        StripeResource.stripe().settle();
        Shop.awaitState(person, "past_due", true);

        try (Facts facts = new Facts()) {
            facts.send(EventType.STREAM_LIVE, show, state(1, StreamStatus.LIVE, null));
            await().until(() -> stored.count("select count(*) from on_air where show = $1 and live", show) == 1);

            // When the grace is over, a moment ago
            stored.change("update subscription set unpaid_since = now() - interval '3 days' where person = $1", person);
            stored.change("update member set look_again = now() where person = $1", person);

            // Then
            await().until(() ->
                    stored.count("select count(*) from member where person = $1 and active and until is null", person)
                            == 1);

            // When
            facts.send(EventType.STREAM_ENDED, show, state(2, StreamStatus.ENDED, Instant.now()));

            // Then
            Shop.awaitState(person, "ended", false);
            assertThat((String) Shop.own(person).extract().path("reason")).isEqualTo("payment_failed");
            assertThat((boolean) Shop.own(person).extract().path("needsCard")).isTrue();
        }
    }

    private StreamState state(long version, StreamStatus status, Instant endedAt) {
        return new StreamState(
                show, version, "Q&A", "", status, true, null, start, null, null, endedAt, null, 1, null, false);
    }
}
