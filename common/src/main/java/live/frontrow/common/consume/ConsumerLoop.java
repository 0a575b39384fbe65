package live.frontrow.common.consume;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import live.frontrow.common.kafka.KafkaLink;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Polls for one reader, on its own thread, and commits what has come to its end. */
final class ConsumerLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    /** While a batch takes longer than this the loop polls with everything paused, to stay in its group. */
    private static final long HEARTBEAT_SECONDS = 5;

    private final String name;
    private final List<String> topics;
    private final Supplier<Consumer<String, byte[]>> factory;
    private final Function<ConsumerRecords<String, byte[]>, CompletableFuture<Void>> reader;

    private volatile boolean stopped;
    private volatile Consumer<String, byte[]> current;
    private volatile long lag;
    private volatile long connectedAt = System.nanoTime();
    private boolean busy;

    ConsumerLoop(
            String name,
            List<String> topics,
            Supplier<Consumer<String, byte[]>> factory,
            Function<ConsumerRecords<String, byte[]>, CompletableFuture<Void>> reader) {
        this.name = name;
        this.topics = topics;
        this.factory = factory;
        this.reader = reader;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Consumer<String, byte[]> consumer = factory.get()) {
                current = consumer;
                busy = false;
                consumer.subscribe(topics, new PauseWhileBusy(consumer));
                while (!stopped) {
                    step(consumer);
                }
            } catch (WakeupException e) {
                LOG.debugf("%s was woken to stop", name);
            } catch (KafkaException | ExecutionException e) {
                LOG.warnf("%s begins anew from its last commit: %s", name, e);
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    void stop() {
        stopped = true;
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    String name() {
        return name;
    }

    /** Records that wait for this reader. */
    long lag() {
        return lag;
    }

    /** How long there has been no broker. */
    Duration disconnectedFor() {
        return Duration.ofNanos(System.nanoTime() - connectedAt);
    }

    private void step(Consumer<String, byte[]> consumer) throws InterruptedException, ExecutionException {
        ConsumerRecords<String, byte[]> batch = consumer.poll(POLL);
        look(consumer);
        if (batch.isEmpty()) {
            return;
        }
        busy = true;
        CompletableFuture<Void> work = reader.apply(batch);
        while (!doneWithin(work)) {
            consumer.pause(consumer.assignment());
            consumer.poll(Duration.ZERO);
            look(consumer);
        }
        busy = false;
        consumer.resume(consumer.paused());
        commit(consumer, batch);
    }

    private boolean doneWithin(CompletableFuture<Void> work) throws InterruptedException, ExecutionException {
        try {
            work.get(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private void commit(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> batch) {
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>(batch.nextOffsets());
        // What a rebalance took away meanwhile is another reader's to commit.
        done.keySet().retainAll(consumer.assignment());
        try {
            consumer.commitSync(done);
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warnf("%s could not commit; repeated records will have no effect: %s", name, e.getMessage());
        }
    }

    private void look(Consumer<String, byte[]> consumer) {
        lag = KafkaLink.lag(consumer);
        if (KafkaLink.connected(consumer)) {
            connectedAt = System.nanoTime();
        }
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE_AFTER_FAILURE.toNanos());
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }

    /** Partitions that arrive while a batch is worked on must wait for its end. */
    private final class PauseWhileBusy implements ConsumerRebalanceListener {

        private final Consumer<String, byte[]> consumer;

        PauseWhileBusy(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (busy) {
                consumer.pause(partitions);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            LOG.debugf("%s gives up %s", name, partitions);
        }
    }
}
