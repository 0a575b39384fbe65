package live.frontrow.common.outbox;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A row to send. */
record OutboxRow(long seq, String topic, String key, JsonObject headers, String payload) {

    ProducerRecord<String, byte[]> message() {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, key, payload.getBytes(StandardCharsets.UTF_8));
        headers.forEach(header -> message.headers()
                .add(header.getKey(), header.getValue().toString().getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
