package live.frontrow.common.test;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventCodec;
import live.frontrow.common.event.EventType;
import live.frontrow.common.id.Ids;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Another service that says something. */
public final class Facts implements AutoCloseable {

    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new ByteArraySerializer());

    /** Sends a fact with a new id. */
    public Event send(EventType type, String key, Record data) {
        Event event = new Event(Ids.next(), type, "/test", key, Instant.now(), data);
        send(event);
        return event;
    }

    /** Sends a fact, perhaps again. */
    public void send(Event event) {
        try {
            producer.send(codec.encode(event)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
