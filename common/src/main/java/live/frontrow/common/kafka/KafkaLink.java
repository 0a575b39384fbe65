package live.frontrow.common.kafka;

import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** What a consumer knows about itself without asking the broker. To be used on the consumer's thread. */
public final class KafkaLink {

    private KafkaLink() {}

    /** Whether there is a connection to a broker at the moment. */
    public static boolean connected(Consumer<?, ?> consumer) {
        return consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-count"))
                .anyMatch(metric -> ((Number) metric.getValue().metricValue()).doubleValue() > 0);
    }

    /** Records of the assigned partitions that are not read yet, as of the last answer of the broker. */
    public static long lag(Consumer<?, ?> consumer) {
        long lag = 0;
        for (TopicPartition partition : consumer.assignment()) {
            OptionalLong behind = consumer.currentLag(partition);
            lag += behind.orElse(0);
        }
        return lag;
    }
}
