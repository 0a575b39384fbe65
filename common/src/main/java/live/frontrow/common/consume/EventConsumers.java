package live.frontrow.common.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import live.frontrow.common.event.EventCodec;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;
import live.frontrow.common.kafka.KafkaClients;

/** Starts a consumer for each {@link EventHandler} of the service. Metric: {@code frontrow.consumer.lag}. */
@Singleton
final class EventConsumers {

    private static final Duration END_AT_MOST = Duration.ofSeconds(5);

    private final List<EventHandler> handlers;
    private final EventCodec codec;
    private final InboxTransaction transaction;
    private final DeadLetters deadLetters;
    private final InboxCleaner cleaner;
    private final KafkaClients kafka;
    private final ConsumeConfig config;
    private final MeterRegistry metrics;
    private final List<ConsumerLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private ExecutorService workers;

    EventConsumers(
            @All List<EventHandler> handlers,
            EventCodec codec,
            InboxTransaction transaction,
            DeadLetters deadLetters,
            InboxCleaner cleaner,
            KafkaClients kafka,
            ConsumeConfig config,
            MeterRegistry metrics) {
        this.handlers = handlers;
        this.codec = codec;
        this.transaction = transaction;
        this.deadLetters = deadLetters;
        this.cleaner = cleaner;
        this.kafka = kafka;
        this.config = config;
        this.metrics = metrics;
    }

    /** The running consumers. */
    List<ConsumerLoop> loops() {
        return List.copyOf(loops);
    }

    void start(@Observes StartupEvent event) {
        requireDistinctNames();
        if (handlers.isEmpty()) {
            return;
        }
        cleaner.start();
        workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("event-", 0).factory());
        for (EventHandler handler : handlers) {
            ConsumerLoop loop = loop(handler);
            metrics.gauge("frontrow.consumer.lag", Tags.of("consumer", handler.name()), loop, ConsumerLoop::lag);
            loops.add(loop);
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("consumer-" + handler.name())
                    .start(loop));
        }
    }

    /** Leaves the groups after the batches in hand: the instances that stay take the partitions over. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        loops.forEach(ConsumerLoop::stop);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loops.forEach(ConsumerLoop::stop);
        for (Thread thread : threads) {
            if (!thread.join(END_AT_MOST)) {
                thread.interrupt();
            }
        }
        if (workers != null) {
            cleaner.stop();
            workers.shutdownNow();
            deadLetters.close();
        }
    }

    private ConsumerLoop loop(EventHandler handler) {
        RecordProcessor records =
                new RecordProcessor(handler, codec, transaction, deadLetters, config, workers, metrics);
        String group = kafka.service() + "." + handler.name();
        return new ConsumerLoop(
                handler.name(),
                handler.types().stream().map(EventType::topic).sorted().toList(),
                () -> kafka.groupConsumer(group),
                new BatchProcessor(records, workers, config.concurrency()));
    }

    /** Two handlers with one name would share a group and inbox rows: each would miss what the other got. */
    private void requireDistinctNames() {
        Set<String> names = new HashSet<>();
        for (EventHandler handler : handlers) {
            if (!names.add(handler.name())) {
                throw new IllegalStateException("Two event handlers are named " + handler.name());
            }
        }
    }
}
