package live.frontrow.chat.log;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import live.frontrow.common.kafka.KafkaClients;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;

/** Which {@code room.log} this is: positions compare only within one topic, and a topic made anew has another id. */
@Singleton
public class LogTopic {

    /** The topic's name. */
    public static final String NAME = "room.log";

    private static final int ANSWER_SECONDS = 10;

    private final KafkaClients kafka;
    private volatile TopicDescription known;

    LogTopic(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /** Asks the broker; blocks. Fails like a consumer does, for its loop to try again. */
    void learn() {
        try (Admin admin = kafka.admin("log-topic")) {
            known = admin.describeTopics(List.of(NAME))
                    .allTopicNames()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .get(NAME);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The topic " + NAME + " cannot be described", e);
        }
    }

    /** Kafka's id of the topic. */
    public String id() {
        return description().topicId().toString();
    }

    /** The partition that a new room gets. */
    public int partitionFor(String room) {
        return Math.floorMod(room.hashCode(), description().partitions().size());
    }

    private TopicDescription description() {
        TopicDescription description = known;
        if (description == null) {
            throw new ProblemException(CommonProblem.UNAVAILABLE, "The log of the rooms cannot be reached yet.");
        }
        return description;
    }
}
