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
import java.util.stream.Stream;
import live.frontrow.common.event.EventCodec;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;
import live.frontrow.common.kafka.KafkaClients;

/** Starts a consumer for each {@link EventHandler} and each {@link BatchReader} of the service. Metric: {@code frontrow.consumer.lag}. */
@Singleton
final class EventConsumers {

    private static final Duration END_AT_MOST = Duration.ofSeconds(5);

    private final List<EventHandler> handlers;
    private final List<BatchReader> readers;
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
            @All List<BatchReader> readers,
            EventCodec codec,
            InboxTransaction transaction,
            DeadLetters deadLetters,
            InboxCleaner cleaner,
            KafkaClients kafka,
            ConsumeConfig config,
            MeterRegistry metrics) {
        this.handlers = handlers;
        this.readers = readers;
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
        readers.forEach(reader -> run(loop(reader)));
        if (handlers.isEmpty()) {
            return;
        }
        cleaner.start();
        workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("event-", 0).factory());
        handlers.forEach(handler -> run(loop(handler)));
    }

    private void run(ConsumerLoop loop) {
        metrics.gauge("frontrow.consumer.lag", Tags.of("consumer", loop.name()), loop, ConsumerLoop::lag);
        loops.add(loop);
        threads.add(Thread.ofPlatform().daemon().name("consumer-" + loop.name()).start(loop));
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
        return new ConsumerLoop(
                handler.name(),
                handler.types().stream().map(EventType::topic).sorted().toList(),
                () -> kafka.groupConsumer(group(handler.name())),
                new BatchProcessor(records, workers, config.concurrency())::process);
    }

    private ConsumerLoop loop(BatchReader reader) {
        return new ConsumerLoop(
                reader.name(),
                List.of(reader.topic()),
                () -> kafka.gatheringConsumer(group(reader.name())),
                reader::read);
    }

    private String group(String name) {
        return kafka.service() + "." + name;
    }

    /** Two with one name would share a group and inbox rows: each would miss what the other got. */
    private void requireDistinctNames() {
        Set<String> names = new HashSet<>();
        Stream.concat(
                        handlers.stream().map(EventHandler::name),
                        readers.stream().map(BatchReader::name))
                .filter(name -> !names.add(name))
                .forEach(name -> {
                    throw new IllegalStateException("Two readers are named " + name);
                });
    }
}
