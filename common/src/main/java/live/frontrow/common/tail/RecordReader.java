package live.frontrow.common.tail;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Who wants a topic's records as they are, with their positions; see {@link TopicTail#follow}. */
@FunctionalInterface
public interface RecordReader {

    /** From {@code offset} on everything in {@code partition} will be read; told before the first record of it. */
    default void begin(TopicPartition partition, long offset) {}

    /** The next record of its partition. */
    void read(ConsumerRecord<String, byte[]> message);
}
