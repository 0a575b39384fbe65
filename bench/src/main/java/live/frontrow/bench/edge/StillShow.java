package live.frontrow.bench.edge;

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

/** Tells an installation what stream-service tells when a show begins, of a show that comes from the benchmark. */
final class StillShow {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPIC = "stream.live";

    /** Newer than whatever stream-service has said. */
    private static final int VERSION = 1_000_000;

    private StillShow() {}

    static void goesOnAir(Installation installation, String show, String originUrl) {
        Map<String, Object> state = Map.of(
                "id",
                show,
                "version",
                VERSION,
                "title",
                "Still life",
                "description",
                "",
                "status",
                "live",
                "membersOnly",
                false,
                "startedAt",
                Instant.now().toString(),
                "publication",
                1,
                "originUrl",
                originUrl,
                "deleted",
                false);
        Map<String, String> headers = Map.of(
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
                "application/json");
        send(installation, message(show, state, headers));
    }

    private static ProducerRecord<String, byte[]> message(
            String show, Map<String, Object> state, Map<String, String> headers) {
        try {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(TOPIC, show, JSON.writeValueAsBytes(state));
            headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return message;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(Installation installation, ProducerRecord<String, byte[]> message) {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + installation.port("kafka"));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
