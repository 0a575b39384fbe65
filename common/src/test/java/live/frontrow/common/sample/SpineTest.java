package live.frontrow.common.sample;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.test.EventProbe;
import org.junit.jupiter.api.Test;

/** A change, its event on Kafka, and the effect of the event. */
@QuarkusTest
@RealThings
class SpineTest {

    @Inject
    Tallies tallies;

    @Inject
    Database database;

    @Test
    void shouldBringAChangeFromOneTransactionIntoTheOther() throws Throwable {
        // Given
        String person = "person-" + UUID.randomUUID();
        run(() -> tallies.create(person));

        // When
        Event first = run(() -> tallies.change(person));
        Event second = run(() -> tallies.change(person));

        // Then
        try (EventProbe probe = EventProbe.of(EventType.MEMBERSHIP_CHANGED)) {
            await().untilAsserted(() -> assertThat(probe.events(person)).containsExactly(first, second));
        }
        await().untilAsserted(() -> assertThat(database.effects(person)).isEqualTo(List.of(1L, 2L)));
        await().untilAsserted(() -> assertThat(database.unsent(person)).isZero());
    }

    @Test
    void shouldTellNothingOfATransactionThatRolledBack() throws Throwable {
        // Given
        String person = "person-" + UUID.randomUUID();
        run(() -> tallies.create(person));

        // When
        assertThatThrownBy(() -> run(() -> tallies.changeAndFail(person))).hasMessage("rolled back");
        Event told = run(() -> tallies.change(person));

        // Then
        try (EventProbe probe = EventProbe.of(EventType.MEMBERSHIP_CHANGED)) {
            await().untilAsserted(() -> assertThat(probe.events(person)).containsExactly(told));
        }
        assertThat(database.outboxed(person)).isEqualTo(1);
    }

    private static <T> T run(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }
}
