package live.frontrow.common.consume;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.event.EventCodec;
import live.frontrow.common.event.EventHeaders;
import live.frontrow.common.kafka.KafkaClients;
import live.frontrow.common.sample.Database;
import live.frontrow.common.sample.RealThings;
import live.frontrow.common.sample.Tallies;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.PostgresResource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class EventConsumersTest {

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    @Inject
    KafkaClients kafka;

    @Inject
    EventCodec codec;

    @Inject
    Database database;

    @Inject
    InboxCleaner cleaner;

    @Inject
    MeterRegistry metrics;

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
    void shouldHaveOneEffectOfAnEventThatComesThreeTimes() {
        // Given
        String person = "thrice-" + UUID.randomUUID();
        ProducerRecord<String, byte[]> first = codec.encode(Tallies.event(person, 1, true));

        // When
        send(first, first, first, codec.encode(Tallies.event(person, 2, false)));

        // Then
        await().untilAsserted(() -> assertThat(database.effects(person)).isEqualTo(List.of(1L, 2L)));
    }

    @Test
    void shouldPutWhatCannotBeHandledAsideAndGoOn() {
        // Given
        String good = "good-" + UUID.randomUUID();
        String bad = "poison-" + UUID.randomUUID();

        // When
        send(codec.encode(Tallies.event(bad, 1, true)), codec.encode(Tallies.event(good, 1, true)));

        // Then
        await().untilAsserted(() -> assertThat(database.effects(good)).isEqualTo(List.of(1L)));
        ConsumerRecord<String, byte[]> letter = deadLetter(bad);
        assertThat(header(letter, "dlq-consumer")).isEqualTo("sample");
        assertThat(header(letter, "dlq-attempts")).isEqualTo("3");
        assertThat(header(letter, "dlq-reason")).isEqualTo("IllegalStateException: cannot bear " + bad);
        assertThat(header(letter, "dlq-topic")).isEqualTo("membership.changed");
        assertThat(codec.decode(letter).key()).as("can be replayed as it is").isEqualTo(bad);
        assertThat(database.effects(bad)).isEmpty();
    }

    @Test
    void shouldPutWhatIsNoEventAsideAtOnce() {
        // Given
        String key = "garbage-" + UUID.randomUUID();

        // When
        send(new ProducerRecord<>("membership.changed", key, "not an event".getBytes(StandardCharsets.UTF_8)));

        // Then
        ConsumerRecord<String, byte[]> letter = deadLetter(key);
        assertThat(header(letter, "dlq-attempts")).isEqualTo("1");
        assertThat(header(letter, "dlq-reason")).isEqualTo("MalformedEventException: Header ce_specversion is missing");
        assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo("not an event");
    }

    @Test
    void shouldPassOverWhatOnlyLaterVersionsKnow() {
        // Given
        String person = "future-" + UUID.randomUUID();
        ProducerRecord<String, byte[]> later = codec.encode(Tallies.event(person, 1, true));
        later.headers().remove(EventHeaders.TYPE);
        later.headers().add(EventHeaders.TYPE, "membership.changed.v2".getBytes(StandardCharsets.UTF_8));

        // When
        send(
                later,
                new ProducerRecord<>("membership.changed", person, null),
                codec.encode(Tallies.event(person, 2, true)));

        // Then
        await().untilAsserted(() -> assertThat(database.effects(person)).isEqualTo(List.of(2L)));
        try (EventProbe letters = EventProbe.ofTopics("membership.changed.dlq")) {
            assertThat(letters.records()).noneMatch(letter -> person.equals(letter.key()));
        }
    }

    @Test
    void shouldWaitForADatabaseThatIsAwayInsteadOfGivingUp() {
        // Given
        String person = "patient-" + UUID.randomUUID();
        Counter failures = metrics.get("frontrow.consumer.failures").counter();
        double before = failures.count();
        PostgresResource.postgres().stop();
        try {

            // When: it fails more often than a record may that is at fault itself
            send(codec.encode(Tallies.event(person, 1, true)));
            await().untilAsserted(() -> assertThat(failures.count()).isGreaterThan(before + 3));
        } finally {
            PostgresResource.postgres().start();
        }

        // Then
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(database.effects(person)).isEqualTo(List.of(1L)));
        try (EventProbe letters = EventProbe.ofTopics("membership.changed.dlq")) {
            assertThat(letters.records()).noneMatch(letter -> person.equals(letter.key()));
        }
    }

    @Test
    void shouldForgetOldIdsOnly() {
        // Given
        String old = UUID.randomUUID().toString();
        String young = UUID.randomUUID().toString();
        database.rows("""
                insert into inbox (consumer, event_id, received_at)
                values ('cleaner', $1, now() - interval '9 days'), ('cleaner', $2, now() - interval '7 days')""", old, young);

        // When
        int forgotten = cleaner.clean().await().atMost(AT_MOST);

        // Then
        assertThat(forgotten).isEqualTo(1);
        assertThat(database.rows("select event_id from inbox where consumer = 'cleaner'"))
                .singleElement()
                .satisfies(row -> assertThat(row.getString(0)).isEqualTo(young));
    }

    @Test
    void shouldShowItsLag() {
        await().untilAsserted(() -> assertThat(metrics.get("frontrow.consumer.lag")
                        .tag("consumer", "sample")
                        .gauge()
                        .value())
                .isZero());
    }

    @SafeVarargs
    private void send(ProducerRecord<String, byte[]>... messages) {
        for (ProducerRecord<String, byte[]> message : messages) {
            producer.send(message);
        }
        producer.flush();
    }

    private static ConsumerRecord<String, byte[]> deadLetter(String key) {
        try (EventProbe letters = EventProbe.ofTopics("membership.changed.dlq")) {
            return await().until(
                            () -> letters.records().stream()
                                    .filter(letter -> key.equals(letter.key()))
                                    .toList(),
                            found -> !found.isEmpty())
                    .getFirst();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
