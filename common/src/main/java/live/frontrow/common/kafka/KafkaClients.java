package live.frontrow.common.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes producers and consumers from the {@code kafka.*} settings. Their calls block: they belong on threads of their
 * own, never on the event loop.
 */
@Singleton
public final class KafkaClients {

    /** Heap for records under way, per producer; Kafka's own default (32 MiB) is a third of a small service. */
    private static final int PRODUCER_BUFFER = 4 * 1024 * 1024;

    private static final int FETCH_BYTES = 1024 * 1024;
    private static final int PARTITION_FETCH_BYTES = 512 * 1024;
    private static final int RECORDS_PER_POLL = 200;

    /** What nobody waits for is fetched when there is so much of it, or after so long. */
    private static final int GATHERED_BYTES = 64 * 1024;

    private static final int GATHERED_MILLIS = 250;

    /** A killed reader's partitions are free after this: the least that brokers allow by default. */
    private static final int SESSION_MILLIS = 6_000;

    private static final int HEARTBEAT_MILLIS = 2_000;
    private static final int REQUEST_MILLIS = 10_000;
    private static final int MAX_BLOCK_MILLIS = 5_000;

    /** New topics and partitions are seen after this. */
    private static final int METADATA_MILLIS = 30_000;

    private final Map<String, Object> settings;
    private final String service;

    KafkaClients(
            @Identifier("default-kafka-broker") Map<String, Object> settings,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.settings = settings;
        this.service = service;
    }

    /**
     * An idempotent producer that never gives up on a record it has taken: within a partition nothing overtakes.
     * {@code send} fails by itself only when the topic cannot be found for 5 s.
     */
    public Producer<String, byte[]> producer(String name) {
        Map<String, Object> properties = clientSettings(name);
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MILLIS);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, PRODUCER_BUFFER);
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    /** A consumer in {@code group}, whose reader commits by itself; a new group begins with the oldest records. */
    public Consumer<String, byte[]> groupConsumer(String group) {
        return consumer(groupSettings(group));
    }

    /**
     * The same for an archive, for whose rows nobody waits: a topic on which much is said is fetched, written and committed four times a
     * second, not once for every few records.
     */
    public Consumer<String, byte[]> gatheringConsumer(String group) {
        Map<String, Object> properties = groupSettings(group);
        properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, GATHERED_BYTES);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, GATHERED_MILLIS);
        return consumer(properties);
    }

    private Map<String, Object> groupSettings(String group) {
        Map<String, Object> properties = consumerSettings(group);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return properties;
    }

    /** A consumer outside of any group, which is told what to read. */
    public Consumer<String, byte[]> plainConsumer(String name) {
        return consumer(consumerSettings(name));
    }

    /** For questions about topics. */
    public Admin admin(String name) {
        return Admin.create(clientSettings(name));
    }

    /** Name of this service, as groups and clients carry it. */
    public String service() {
        return service;
    }

    private static Consumer<String, byte[]> consumer(Map<String, Object> properties) {
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> consumerSettings(String name) {
        Map<String, Object> properties = clientSettings(name);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Also when what was to come next has been deleted: then go on with what is left, not with what comes after.
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_FETCH_BYTES);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_PER_POLL);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        return properties;
    }

    private Map<String, Object> clientSettings(String name) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, service + "-" + name);
        properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, METADATA_MILLIS);
        return properties;
    }
}
