package live.frontrow.chat.log;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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
import org.jboss.logging.Logger;

/**
 * Which {@code room.log} this is: positions compare only within one topic, and a topic made anew has another id. When that happens
 * while this process runs, all that it remembers is of a log that is no more: it ends, to begin anew with the new one.
 */
@Singleton
public class LogTopic {

    /** The topic's name. */
    public static final String NAME = "room.log";

    private static final Logger LOG = Logger.getLogger(LogTopic.class);
    private static final long LOOK_EVERY_MILLIS = 30_000;
    private static final int ANSWER_SECONDS = 10;

    private final KafkaClients kafka;
    private final String name;
    private final Runnable end;
    private volatile TopicDescription known;

    @Inject
    LogTopic(KafkaClients kafka) {
        this(kafka, NAME, () -> Quarkus.asyncExit(1));
    }

    LogTopic(KafkaClients kafka, String name, Runnable end) {
        this.kafka = kafka;
        this.name = name;
        this.end = end;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(LOOK_EVERY_MILLIS, timer -> vertx.executeBlocking(() -> {
                    learn();
                    return null;
                })
                .onFailure(failure -> LOG.debugf("Which log this is stays as it was: %s", failure.getMessage())));
    }

    /** Asks the broker; blocks. Fails like a consumer does, for its loop to try again. */
    void learn() {
        TopicDescription now = describe();
        if (known != null && !known.topicId().equals(now.topicId())) {
            LOG.errorf(
                    "The topic %s was made anew (%s, before %s): this process ends, to begin anew with it",
                    name, now.topicId(), known.topicId());
            end.run();
            throw new KafkaException("The topic " + name + " is another one");
        }
        known = now;
    }

    private TopicDescription describe() {
        try (Admin admin = kafka.admin("log-topic")) {
            return admin.describeTopics(List.of(name))
                    .allTopicNames()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .get(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The topic " + name + " cannot be described", e);
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
