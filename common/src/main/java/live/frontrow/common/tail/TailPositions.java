package live.frontrow.common.tail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Finds the partitions of topics and the offsets to begin with. */
final class TailPositions {

    private TailPositions() {}

    static List<TopicPartition> partitions(Consumer<?, ?> consumer, List<String> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            List<PartitionInfo> found = consumer.partitionsFor(topic);
            if (found == null || found.isEmpty()) {
                throw new IllegalStateException("There is no topic " + topic);
            }
            found.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        return partitions;
    }

    /**
     * Goes on with {@code next} where a partition was begun; a partition that came later is read whole.
     *
     * @return those that are begun now, with the offset they begin at
     */
    static Map<TopicPartition, Long> seek(
            Consumer<?, ?> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> next, TailFrom from) {
        TailFrom start = next.isEmpty() ? from : TailFrom.beginning();
        List<TopicPartition> fresh =
                partitions.stream().filter(each -> !next.containsKey(each)).toList();
        Map<TopicPartition, Long> begun = fresh.isEmpty() ? Map.of() : offsets(consumer, fresh, start);
        next.putAll(begun);
        partitions.forEach(partition -> consumer.seek(partition, next.get(partition)));
        return begun;
    }

    private static Map<TopicPartition, Long> offsets(
            Consumer<?, ?> consumer, List<TopicPartition> partitions, TailFrom start) {
        return switch (start) {
            case TailFrom.Beginning _ -> consumer.beginningOffsets(partitions);
            case TailFrom.End _ -> consumer.endOffsets(partitions);
            case TailFrom.Back back -> since(consumer, partitions, Instant.now().minus(back.age()));
        };
    }

    private static Map<TopicPartition, Long> since(
            Consumer<?, ?> consumer, List<TopicPartition> partitions, Instant time) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
        Map<TopicPartition, Long> offsets = new HashMap<>(consumer.endOffsets(partitions));
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
                consumer.offsetsForTimes(times).entrySet()) {
            if (found.getValue() != null) {
                offsets.put(found.getKey(), found.getValue().offset());
            }
        }
        return offsets;
    }
}
