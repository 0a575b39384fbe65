package live.frontrow.common.consume;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import live.frontrow.common.kafka.KafkaClients;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Puts what cannot be handled into {@code <topic>.dlq}: key, value and headers as they came, and {@code dlq-*} headers
 * that say where from and why. To replay one, send it to its topic again; whoever has had it knows its id.
 */
@Singleton
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String SUFFIX = ".dlq";
    private static final int REASON_AT_MOST = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaClients kafka;
    private Producer<String, byte[]> producer;

    DeadLetters(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /** Sends the record and comes back when the broker has it, however long that takes. */
    void send(ConsumerRecord<String, byte[]> message, String consumer, Throwable failure, int attempts)
            throws InterruptedException {
        ProducerRecord<String, byte[]> letter = letter(message, consumer, failure, attempts);
        while (true) {
            try {
                producer().send(letter).get();
                return;
            } catch (ExecutionException | KafkaException e) {
                LOG.errorf("Dead letter for %s could not be sent, trying again: %s", letter.topic(), e.getMessage());
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
        }
    }

    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    /** Made on first use: most services never need it. */
    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = kafka.producer("dead-letters");
        }
        return producer;
    }

    private static ProducerRecord<String, byte[]> letter(
            ConsumerRecord<String, byte[]> message, String consumer, Throwable failure, int attempts) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(message.topic() + SUFFIX, null, message.key(), message.value(), message.headers());
        Map.of(
                        "dlq-consumer", consumer,
                        "dlq-reason", reason(failure),
                        "dlq-attempts", Integer.toString(attempts),
                        "dlq-topic", message.topic(),
                        "dlq-partition", Integer.toString(message.partition()),
                        "dlq-offset", Long.toString(message.offset()),
                        "dlq-time", Instant.now().toString())
                .forEach((name, value) -> {
                    letter.headers().remove(name);
                    letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
                });
        return letter;
    }

    private static String reason(Throwable failure) {
        String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return text.substring(0, Math.min(text.length(), REASON_AT_MOST));
    }
}
