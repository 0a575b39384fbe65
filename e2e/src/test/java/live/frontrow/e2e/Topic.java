package live.frontrow.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.e2e.installation.Installation;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads everything that a topic holds, to count what was said, and says something more. */
final class Topic implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Map<String, Object> settings;
    private final KafkaConsumer<String, byte[]> consumer;
    private final TopicPartition partition;
    private KafkaProducer<String, byte[]> producer;

    Topic(Installation installation, String name) {
        settings = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + installation.port("kafka"));
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
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

    /** Says what another service would; {@code json} is the data of a {@code <topic>.v1} about {@code key}. */
    void say(String key, String json) {
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                partition.topic() + ".v1",
                "ce_source",
                "/test",
                "ce_time",
                Instant.now().toString(),
                "ce_subject",
                key,
                "content-type",
                "application/json");
        var event = new ProducerRecord<>(partition.topic(), key, json.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        producer.send(event);
        producer.flush();
    }

    /** Waits for the broker, and for the topic on it. */
    void awaitAnswer() {
        consumer.endOffsets(List.of(partition), LIMIT);
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
        if (producer != null) {
            producer.close();
        }
    }
}
