package live.frontrow.chat.pulse;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import live.frontrow.common.tail.RecordReader;
import live.frontrow.common.tail.TailFrom;
import live.frontrow.common.tail.TopicTail;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Follows all of {@code room.pulse}; what is older is in the archive. */
@Singleton
final class PulseReader implements RecordReader {

    /** The archive is behind by moments; by this much only after a long outage, and then totals are read again. */
    private static final Duration BACK = Duration.ofMinutes(5);

    private final TopicTail tails;
    private final Pulses pulses;

    PulseReader(TopicTail tails, Pulses pulses) {
        this.tails = tails;
        this.pulses = pulses;
    }

    void start(@Observes StartupEvent event) {
        tails.follow(PulseRecord.TOPIC, PulseRecord.TOPIC, TailFrom.back(BACK), this);
    }

    @Override
    public void read(ConsumerRecord<String, byte[]> message) {
        PulseRecord.read(message.value()).ifPresent(heard -> pulses.heard(message.key(), heard, message.timestamp()));
    }
}
