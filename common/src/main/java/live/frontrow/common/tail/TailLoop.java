package live.frontrow.common.tail;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import live.frontrow.common.event.MalformedEventException;
import live.frontrow.common.event.UnknownEventException;
import live.frontrow.common.kafka.KafkaLink;
import live.frontrow.common.log.LogKeys;
import live.frontrow.common.log.RecordKeys;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Follows all partitions of some topics, on its own thread. */
final class TailLoop implements Tail, Runnable {

    private static final Logger LOG = Logger.getLogger(TailLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofSeconds(30);
    private static final Duration END_AT_MOST = Duration.ofSeconds(2);

    private final String name;
    private final List<String> topics;
    private final TailFrom from;
    private final Supplier<Consumer<String, byte[]>> factory;
    private final RecordReader reader;
    private final Counter errors;
    private final Runnable onClose;

    /** Next offset of each partition; what is in here was begun. */
    private final Map<TopicPartition, Long> next = new HashMap<>();

    private Thread thread;
    private volatile boolean stopped;
    private volatile boolean caughtUp;
    private volatile long lag;
    private volatile long connectedAt = System.nanoTime();
    private volatile Consumer<String, byte[]> current;

    TailLoop(
            String name,
            List<String> topics,
            TailFrom from,
            Supplier<Consumer<String, byte[]>> factory,
            RecordReader reader,
            Counter errors,
            Runnable onClose) {
        this.name = name;
        this.topics = topics;
        this.from = from;
        this.factory = factory;
        this.reader = reader;
        this.errors = errors;
        this.onClose = onClose;
    }

    void start() {
        thread = Thread.ofPlatform().daemon().name("tail-" + name).start(this);
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Consumer<String, byte[]> consumer = factory.get()) {
                current = consumer;
                follow(consumer);
            } catch (WakeupException e) {
                LOG.debugf("Tail %s was woken to stop", name);
            } catch (KafkaException | IllegalStateException e) {
                LOG.warnf("Tail %s goes on where it was: %s", name, e.getMessage());
                pause();
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public long lag() {
        return lag;
    }

    @Override
    public Duration disconnectedFor() {
        return Duration.ofNanos(System.nanoTime() - connectedAt);
    }

    @Override
    public void close() {
        stopped = true;
        onClose.run();
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            if (!thread.join(END_AT_MOST)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = TailPositions.partitions(consumer, topics);
        consumer.assign(partitions);
        TailPositions.seek(consumer, partitions, next, from).forEach(reader::begin);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long looked = System.nanoTime();
        while (!stopped) {
            arrived(consumer, ends);
            for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                LogKeys.during(RecordKeys.of(message), () -> deliver(message));
                next.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
            }
            look(consumer);
            if (System.nanoTime() - looked > LOOK_FOR_PARTITIONS.toNanos()) {
                if (KafkaLink.connected(consumer)
                        && TailPositions.partitions(consumer, topics).size() != partitions.size()) {
                    return;
                }
                looked = System.nanoTime();
            }
        }
    }

    private void arrived(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        if (!caughtUp && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            caughtUp = true;
            LOG.infof("Tail %s has caught up", name);
        }
    }

    private void deliver(ConsumerRecord<String, byte[]> message) {
        try {
            reader.read(message);
        } catch (UnknownEventException e) {
            LOG.debugf("Tail %s passes over %s@%d: %s", name, message.topic(), message.offset(), e.getMessage());
        } catch (MalformedEventException e) {
            errors.increment();
            LOG.errorf("Tail %s cannot read %s@%d: %s", name, message.topic(), message.offset(), e.getMessage());
        } catch (RuntimeException e) {
            // One event must not cost all later ones.
            errors.increment();
            LOG.errorf(e, "Tail %s failed with %s@%d", name, message.topic(), message.offset());
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
}
