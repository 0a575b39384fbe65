package live.frontrow.common.tail;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventCodec;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PersonBlocked;
import live.frontrow.common.event.ViewerSession;
import live.frontrow.common.id.Ids;
import live.frontrow.common.kafka.KafkaClients;
import live.frontrow.common.sample.RealThings;
import live.frontrow.common.test.KafkaResource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class TopicTailTest {

    private static final Set<EventType> TYPES = Set.of(EventType.PERSON_BLOCKED);

    @Inject
    TopicTail tails;

    @Inject
    KafkaClients kafka;

    @Inject
    EventCodec codec;

    private final String person = "person-" + UUID.randomUUID();
    private final List<Event> read = Collections.synchronizedList(new ArrayList<>());
    private Producer<String, byte[]> producer;

    @BeforeEach
    void open() {
        producer = kafka.producer("test");
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void shouldReadFromTheBeginningAndThenWhatComes() {
        // Given
        Event before = send(1);

        // When
        try (Tail tail = tails.start("from-beginning", TYPES, TailFrom.beginning(), this::take)) {
            await().until(tail::caughtUp);

            // Then
            assertThat(read).containsExactly(before);
            Event after = send(2);
            await().untilAsserted(() -> assertThat(read).containsExactly(before, after));
        }
    }

    @Test
    void shouldReadOnlyWhatComes() {
        // Given
        send(1);

        // When
        try (Tail tail = tails.start("from-end", TYPES, TailFrom.end(), this::take)) {
            await().until(tail::caughtUp);
            Event after = send(2);

            // Then
            await().untilAsserted(() -> assertThat(read).containsExactly(after));
        }
    }

    @Test
    void shouldReadBackAsFarAsItIsTold() {
        // Given: a topic in which nobody else writes, because offsets are found by the first record of a time
        Event old = viewing(Instant.now().minus(Duration.ofMinutes(30)));
        Event recent = viewing(Instant.now().minus(Duration.ofMinutes(5)));
        send(old, old.time());
        send(recent, recent.time());

        // When
        try (Tail tail = tails.start(
                "back", Set.of(EventType.VIEWER_SESSIONS), TailFrom.back(Duration.ofMinutes(10)), this::take)) {
            await().until(tail::caughtUp);

            // Then
            assertThat(read).containsExactly(recent);
        }
    }

    @Test
    void shouldGoOnAfterAnEventThatItsReaderCannotBear() {
        // Given
        send(1);
        Event second = send(2);

        // When
        try (Tail tail = tails.start("fragile", TYPES, TailFrom.beginning(), event -> {
            take(event);
            if (event.key().equals(person) && ((PersonBlocked) event.data()).version() == 1) {
                throw new IllegalStateException("cannot bear this");
            }
        })) {
            await().until(tail::caughtUp);

            // Then
            assertThat(read).hasSize(2).endsWith(second);
        }
    }

    @Test
    void shouldGoOnWhereItWasWhenTheBrokerComesBack() {
        // Given
        Event before = send(1);
        try (Tail tail = tails.start("patient", TYPES, TailFrom.beginning(), this::take)) {
            await().until(tail::caughtUp);

            // When
            KafkaResource.kafka().kill();
            KafkaResource.kafka().start();
            Event after = send(2);

            // Then
            await().untilAsserted(() -> assertThat(read).containsExactly(before, after));
            assertThat(tail.caughtUp()).isTrue();
        }
    }

    @Test
    void shouldNotBeReadyBeforeItsTailsHaveCaughtUp() {
        // Given
        Event before = send(1);
        KafkaResource.kafka().stop();
        try (Tail tail = tails.start("early", TYPES, TailFrom.beginning(), this::take)) {
            try {
                RestAssured.get("/q/health/ready").then().statusCode(503);
                RestAssured.get("/q/health/live").then().statusCode(200);
            } finally {

                // When
                KafkaResource.kafka().start();
            }

            // Then
            await().until(tail::caughtUp);
            assertThat(read).containsExactly(before);
            // The database has a say as well, and another test may have stopped it: wait, and tell whose fault it is.
            await().untilAsserted(() -> RestAssured.get("/q/health/ready")
                    .then()
                    .body("checks.findAll { it.status == 'DOWN' }.name", empty())
                    .statusCode(200));
        }
    }

    @Test
    void shouldRefuseTwoTailsOfOneName() {
        try (Tail tail = tails.start("one", TYPES, TailFrom.end(), this::take)) {
            assertThatThrownBy(() -> tails.start(tail.name(), TYPES, TailFrom.end(), this::take))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private void take(Event event) {
        if (event.key().equals(person)) {
            read.add(event);
        }
    }

    private Event viewing(Instant at) {
        return new Event(
                Ids.next(),
                EventType.VIEWER_SESSIONS,
                "/common-test",
                person,
                at,
                new ViewerSession(person, "show", "alice", false, at, at));
    }

    private Event send(long version) {
        Event event = Event.now(
                EventType.PERSON_BLOCKED,
                "/common-test",
                person,
                new PersonBlocked(person, version, true, Instant.EPOCH));
        return send(event, event.time());
    }

    private Event send(Event event, Instant written) {
        ProducerRecord<String, byte[]> plain = codec.encode(event);
        producer.send(new ProducerRecord<>(
                plain.topic(), null, written.toEpochMilli(), plain.key(), plain.value(), plain.headers()));
        producer.flush();
        return event;
    }
}
