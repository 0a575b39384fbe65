package live.frontrow.chat.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.common.kafka.KafkaClients;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes to {@code room.log}, in the order of the calls. On a thread of its own, because Kafka's producer blocks while it
 * knows no broker; what waits is bounded. Metric: {@code frontrow.chat.log.pending}.
 */
@Singleton
public class LogWriter {

    /** Entries on their way. While Kafka is away that is how many are kept for it. */
    private static final int MOST_PENDING = 2_000;

    private static final Duration END_AT_MOST = Duration.ofSeconds(2);

    private final KafkaClients kafka;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("room-log-writer").factory());
    private final AtomicInteger pending = new AtomicInteger();
    private volatile Producer<String, byte[]> producer;

    LogWriter(KafkaClients kafka, MeterRegistry metrics) {
        this.kafka = kafka;
        metrics.gauge("frontrow.chat.log.pending", pending);
    }

    void start(@Observes StartupEvent event) {
        producer = kafka.producer("room-log");
    }

    /** After the sockets, whose last messages are still on their way. */
    void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        thread.shutdown();
        producer.close(END_AT_MOST);
    }

    /** The entry's position, once Kafka has it for good; fails with {@code unavailable} when too much waits already. */
    public CompletionStage<Long> write(String room, int partition, LogEntry entry) {
        if (pending.incrementAndGet() > MOST_PENDING) {
            pending.decrementAndGet();
            return CompletableFuture.failedStage(
                    new ProblemException(CommonProblem.UNAVAILABLE, "Nothing can be written at the moment."));
        }
        byte[] value = LogJson.write(entry).getBytes(StandardCharsets.UTF_8);
        CompletableFuture<Long> written = new CompletableFuture<>();
        thread.execute(() -> send(new ProducerRecord<>(LogTopic.NAME, partition, room, value), written));
        return written.whenComplete((offset, failure) -> pending.decrementAndGet());
    }

    private void send(ProducerRecord<String, byte[]> record, CompletableFuture<Long> written) {
        try {
            producer.send(record, (position, failure) -> {
                if (failure == null) {
                    written.complete(position.offset());
                } else {
                    written.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) {
            written.completeExceptionally(e);
        }
    }
}
