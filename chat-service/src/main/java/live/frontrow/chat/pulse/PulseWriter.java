package live.frontrow.chat.pulse;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import live.frontrow.common.kafka.KafkaClients;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Says ten times a second what has changed in the rooms of this pod: at most one record a room is on its way, so Kafka being away
 * makes nothing pile up. A pod that is killed takes with it what was counted since its last record.
 */
@Singleton
final class PulseWriter {

    private static final Logger LOG = Logger.getLogger(PulseWriter.class);
    private static final long EVERY_MILLIS = 100;
    private static final Duration END_AT_MOST = Duration.ofSeconds(2);

    private final KafkaClients kafka;
    private final Pulses pulses;
    /** Of its own, because Kafka's producer blocks while it knows no broker. */
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("room-pulse-writer").factory());

    private volatile Producer<String, byte[]> producer;

    PulseWriter(KafkaClients kafka, Pulses pulses) {
        this.kafka = kafka;
        this.pulses = pulses;
    }

    void start(@Observes StartupEvent event) {
        producer = kafka.producer("room-pulse");
        thread.scheduleWithFixedDelay(this::write, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** After the sockets, whose last taps count. */
    void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) throws InterruptedException {
        thread.shutdown();
        if (thread.awaitTermination(END_AT_MOST.toMillis(), TimeUnit.MILLISECONDS)) {
            write();
        }
        producer.close(END_AT_MOST);
    }

    private void write() {
        for (Pulse pulse : pulses.here()) {
            pulse.next().ifPresent(said -> send(pulse, said));
        }
    }

    private void send(Pulse pulse, PulseRecord said) {
        try {
            producer.send(
                    new ProducerRecord<>(PulseRecord.TOPIC, pulse.show(), said.write()),
                    (position, failure) -> pulse.written(said, failure == null));
        } catch (RuntimeException e) {
            LOG.warnf("The pulse of a room cannot be written: %s", e.getMessage());
            pulse.written(said, false);
        }
    }
}
