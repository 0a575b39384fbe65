package live.frontrow.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import live.frontrow.local.process.Ports;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTest {

    @TempDir
    static Path folder;

    private static Kafka kafka;

    @BeforeAll
    static void start() {
        kafka = Kafka.start(folder, Ports.free());
        kafka.createTopics();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldKeepEventsWhenItIsKilledAndStartedAgain() throws Exception {
        // Given
        try (var producer = producer(30_000)) {
            producer.send(new ProducerRecord<>("stream.live", "show", "on air")).get(30, TimeUnit.SECONDS);
        }

        // When
        kafka.kill();
        kafka.start();

        // Then
        try (var consumer = consumer()) {
            TopicPartition partition = new TopicPartition("stream.live", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            assertThat(consumer.poll(Duration.ofSeconds(30)))
                    .singleElement()
                    .extracting("value")
                    .isEqualTo("on air");
        }
    }

    @Test
    void shouldCompactStatesAndDeleteWhatPasses() throws Exception {
        // When
        Map<String, String> policies;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            policies = Map.of(
                    "stream.ended", cleanup(admin, "stream.ended"),
                    "membership.changed", cleanup(admin, "membership.changed"),
                    "playback.revoked", cleanup(admin, "playback.revoked"),
                    "playback.revoked.dlq", cleanup(admin, "playback.revoked.dlq"));
        }

        // Then
        assertThat(policies)
                .isEqualTo(Map.of(
                        "stream.ended", "compact",
                        "membership.changed", "compact",
                        "playback.revoked", "delete",
                        "playback.revoked.dlq", "delete"));
    }

    @Test
    void shouldNotInventATopicThatIsMisspelt() {
        // Given
        try (var producer = producer(2_000)) {

            // When / Then
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("stream.lvie", "key", "value"))
                            .get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void shouldLeaveTopicsAloneThatExist() {
        // When / Then: a second call finds all of them
        kafka.createTopics();
        assertThat(kafka.healthy()).isTrue();
    }

    @Test
    void shouldHaveOnTheDiskWhatItAcknowledgesAlsoInTopicsOfAnEarlierVersion() throws Exception {
        // Given
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "room.log");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            AlterConfigOp seldom =
                    new AlterConfigOp(new ConfigEntry("flush.messages", "1000"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(seldom))).all().get(30, TimeUnit.SECONDS);

            // When
            kafka.createTopics();

            // Then
            assertThat(setting(admin, "room.log", "flush.messages")).isEqualTo("1");
            assertThat(setting(admin, "stream.ended", "flush.messages")).isEqualTo("1");
            assertThat(setting(admin, "room.pulse", "flush.messages")).isEqualTo(Long.toString(Long.MAX_VALUE));
        }
    }

    private static String cleanup(Admin admin, String topic) throws Exception {
        return setting(admin, topic, "cleanup.policy");
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get(30, TimeUnit.SECONDS)
                .get(resource)
                .get(name)
                .value();
    }

    private static KafkaProducer<String, String> producer(int maxBlockMillis) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.block.ms", maxBlockMillis),
                new StringSerializer(),
                new StringSerializer());
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
