package live.frontrow.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.frontrow.e2e.installation.Installation;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads everything that a topic holds, to count what was said. */
final class Topic implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final TopicPartition partition;

    Topic(Installation installation, String name) {
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + installation.port("kafka")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        partition = new TopicPartition(name, 0);
        consumer.assign(List.of(partition));
    }

    /** The {@code version} of each event about that aggregate, in the order of the topic. */
    List<Long> versionsOf(String key) {
        return numbersOf(key, "version");
    }

    /** The {@code publication} of each event about that show, in the order of the topic. */
    List<Long> publicationsOf(String show) {
        return numbersOf(show, "publication");
    }

    /** All values as text. */
    List<String> values() {
        return records().stream().map(event -> json(event).toString()).toList();
    }

    private List<Long> numbersOf(String key, String member) {
        return records().stream()
                .filter(event -> key.equals(event.key()))
                .map(event -> json(event).get(member).asLong())
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> records() {
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        consumer.seekToBeginning(List.of(partition));
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        while (consumer.position(partition) < end) {
            consumer.poll(Duration.ofSeconds(1)).forEach(all::add);
        }
        return all;
    }

    private static JsonNode json(ConsumerRecord<String, byte[]> event) {
        try {
            return JSON.readTree(event.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
