package live.frontrow.chat.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import live.frontrow.common.tail.RecordReader;
import live.frontrow.common.tail.TailFrom;
import live.frontrow.common.tail.TopicTail;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Follows all of {@code room.log} from five minutes back. A pod is not ready before it has caught up. */
@Singleton
final class LogReader implements RecordReader {

    /** Whoever was away for longer reads the history instead. */
    private static final Duration BACK = Duration.ofMinutes(5);

    private final TopicTail tails;
    private final LogTopic topic;
    private final LogListener listener;

    LogReader(TopicTail tails, LogTopic topic, LogListener listener) {
        this.tails = tails;
        this.topic = topic;
        this.listener = listener;
    }

    void start(@Observes StartupEvent event) {
        tails.follow(LogTopic.NAME, LogTopic.NAME, TailFrom.back(BACK), this);
    }

    @Override
    public void begin(TopicPartition partition, long offset) {
        topic.learn();
        listener.begin(partition.partition(), offset);
    }

    @Override
    public void read(ConsumerRecord<String, byte[]> message) {
        listener.next(message.key(), message.partition(), message.offset(), LogJson.read(message.value()));
    }
}
