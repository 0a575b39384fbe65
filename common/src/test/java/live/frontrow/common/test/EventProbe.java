package live.frontrow.common.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventCodec;
import live.frontrow.common.event.EventType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads whole topics, from their beginning, for assertions. Each call reads on to the present end, so that
 * {@code await().untilAsserted(() -> assertThat(probe.events(key))…)} sees what comes.
 */
public final class EventProbe implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final EventCodec codec = new EventCodec();
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer;

    private EventProbe(List<String> topics) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads the topics of {@code types}. */
    public static EventProbe of(EventType... types) {
        return new EventProbe(Arrays.stream(types).map(EventType::topic).toList());
    }

    /** Reads topics by name, such as dead-letter topics. */
    public static EventProbe ofTopics(String... topics) {
        return new EventProbe(List.of(topics));
    }

    /** All events so far, repeated ones as often as they are there. */
    public List<Event> events() {
        return records().stream().map(codec::decode).toList();
    }

    /** All events with this key so far. */
    public List<Event> events(String key) {
        return records().stream()
                .filter(message -> key.equals(message.key()))
                .map(codec::decode)
                .toList();
    }

    /** All records so far, with their headers. */
    public synchronized List<ConsumerRecord<String, byte[]>> records() {
        consumer.endOffsets(consumer.assignment()).forEach((partition, end) -> {
            while (consumer.position(partition) < end) {
                consumer.poll(POLL).forEach(seen::add);
            }
        });
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
