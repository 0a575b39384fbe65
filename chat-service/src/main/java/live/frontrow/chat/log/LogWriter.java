package live.frontrow.chat.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.common.kafka.KafkaClients;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Writes to {@code room.log}, in the order of the calls. On a thread of its own, because Kafka's producer blocks while it
 * knows no broker; what waits is bounded. Metrics: {@code frontrow.chat.backlog}, {@code frontrow.chat.acknowledgements} (seconds)
 * by {@code outcome}.
 */
@Singleton
public class LogWriter {

    /** Entries on their way. While Kafka is away that is how many are kept for it. */
    private static final int MOST_PENDING = 2_000;

    /** Later nobody wants to read it any more, and who wrote it has sent it again. */
    private static final Duration KEEP_AT_MOST = Duration.ofMinutes(1);

    private static final Duration END_AT_MOST = Duration.ofSeconds(2);

    /** Whoever wrote something sees within this time that it is safe, nearly always: {@code docs/slo.md}. */
    private static final Duration PROMISED = Duration.ofSeconds(1);

    private final KafkaClients kafka;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("room-log-writer").factory());
    private final AtomicInteger pending = new AtomicInteger();
    private final Timer acknowledged;
    private final Timer failed;
    private volatile Producer<String, byte[]> producer;

    LogWriter(KafkaClients kafka, MeterRegistry metrics) {
        this.kafka = kafka;
        metrics.gauge("frontrow.chat.backlog", pending);
        this.acknowledged = timer(metrics, "written");
        this.failed = timer(metrics, "failed");
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
        long since = System.nanoTime();
        if (pending.incrementAndGet() > MOST_PENDING) {
            pending.decrementAndGet();
            failed.record(0, TimeUnit.NANOSECONDS);
            return CompletableFuture.failedStage(
                    new ProblemException(CommonProblem.UNAVAILABLE, "Nothing can be written at the moment."));
        }
        byte[] value = LogJson.write(entry).getBytes(StandardCharsets.UTF_8);
        CompletableFuture<Long> written = new CompletableFuture<>();
        thread.execute(() -> send(new ProducerRecord<>(LogTopic.NAME, partition, room, value), since, written));
        return written.whenComplete((offset, failure) -> {
            pending.decrementAndGet();
            count(failure, since);
        });
    }

    private void count(Throwable failure, long since) {
        (failure == null ? acknowledged : failed).record(System.nanoTime() - since, TimeUnit.NANOSECONDS);
    }

    private static Timer timer(MeterRegistry metrics, String outcome) {
        return Timer.builder("frontrow.chat.acknowledgements")
                .tag("outcome", outcome)
                .serviceLevelObjectives(PROMISED)
                .register(metrics);
    }

    private void send(ProducerRecord<String, byte[]> record, long since, CompletableFuture<Long> written) {
        try {
            while (!offer(record, written)) {
                if (System.nanoTime() - since > KEEP_AT_MOST.toNanos()) {
                    written.completeExceptionally(new TimeoutException("No broker took it"));
                    return;
                }
            }
        } catch (RuntimeException e) {
            written.completeExceptionally(e);
        }
    }

    /**
     * Whether the producer has the record: from then on it never gives up. A producer that finds no broker forgets its topics
     * (KIP-899), and then takes nothing before it has asked one anew: it waits 5 s for that and refuses.
     */
    private boolean offer(ProducerRecord<String, byte[]> record, CompletableFuture<Long> written) {
        Future<RecordMetadata> sent = producer.send(record, (position, failure) -> {
            if (failure == null) {
                written.complete(position.offset());
            } else if (!(failure instanceof TimeoutException)) {
                written.completeExceptionally(failure);
            }
        });
        return sent.state() != Future.State.FAILED || !(sent.exceptionNow() instanceof TimeoutException);
    }
}
