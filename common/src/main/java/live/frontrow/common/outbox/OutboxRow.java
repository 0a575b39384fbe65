package live.frontrow.common.outbox;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A row to send. */
record OutboxRow(long seq, String topic, String key, JsonObject headers, String payload) {

    /** Payload of a row that has Kafka forget its key. */
    static final String NOTHING = "null";

    ProducerRecord<String, byte[]> message() {
        byte[] value = payload.equals(NOTHING) ? null : payload.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        headers.forEach(header -> message.headers()
                .add(header.getKey(), header.getValue().toString().getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
