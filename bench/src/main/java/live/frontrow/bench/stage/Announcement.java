package live.frontrow.bench.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import live.frontrow.e2e.installation.Installation;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells an installation's gateways that a planned show is on air, at an origin of the benchmark's own. */
public final class Announcement {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPIC = "stream.live";

    /** Newer than anything that stream-service says of a show that it has only planned. */
    private static final int VERSION = 1_000;

    private Announcement() {}

    /** The event {@code stream.live} (CloudEvents, binary mode), publication 1. */
    public static void live(Installation installation, String show, String origin) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + installation.port("kafka")),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> event = new ProducerRecord<>(TOPIC, show, state(show, origin));
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_type",
                            TOPIC + ".v1",
                            "ce_source",
                            "/bench",
                            "ce_time",
                            Instant.now().toString(),
                            "ce_subject",
                            show,
                            "content-type",
                            "application/json")
                    .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(event).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] state(String show, String origin) throws JsonProcessingException {
        return JSON.writeValueAsBytes(Map.of(
                "id",
                show,
                "version",
                VERSION,
                "title",
                "A show of the benchmark",
                "description",
                "",
                "status",
                "live",
                "membersOnly",
                false,
                "publication",
                1,
                "originUrl",
                origin,
                "deleted",
                false));
    }
}
