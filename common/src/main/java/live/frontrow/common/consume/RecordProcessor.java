package live.frontrow.common.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventCodec;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.MalformedEventException;
import live.frontrow.common.event.UnknownEventException;
import live.frontrow.common.log.LogKeys;
import live.frontrow.common.log.RecordKeys;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Brings one record to its end: handled, passed over, or a dead letter. Blocks, on virtual threads. Metrics, by
 * {@code consumer}: {@code frontrow.consumer.handled}, {@code .passed.over}, {@code .failures}, {@code .dead.letters}.
 */
final class RecordProcessor {

    private static final Logger LOG = Logger.getLogger(RecordProcessor.class);

    private final EventHandler handler;
    private final EventCodec codec;
    private final InboxTransaction transaction;
    private final DeadLetters deadLetters;
    private final ConsumeConfig config;
    private final ExecutorService threads;
    private final Counter handled;
    private final Counter passedOver;
    private final Counter failures;
    private final Counter dead;

    RecordProcessor(
            EventHandler handler,
            EventCodec codec,
            InboxTransaction transaction,
            DeadLetters deadLetters,
            ConsumeConfig config,
            ExecutorService threads,
            MeterRegistry metrics) {
        this.handler = handler;
        this.codec = codec;
        this.transaction = transaction;
        this.deadLetters = deadLetters;
        this.config = config;
        this.threads = threads;
        this.handled = metrics.counter("frontrow.consumer.handled", "consumer", handler.name());
        this.passedOver = metrics.counter("frontrow.consumer.passed.over", "consumer", handler.name());
        this.failures = metrics.counter("frontrow.consumer.failures", "consumer", handler.name());
        this.dead = metrics.counter("frontrow.consumer.dead.letters", "consumer", handler.name());
    }

    void process(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        LogKeys.during(RecordKeys.of(message), () -> look(message));
    }

    private void look(ConsumerRecord<String, byte[]> message) throws InterruptedException {
        Event event;
        try {
            event = codec.decode(message);
        } catch (UnknownEventException e) {
            passedOver.increment();
            return;
        } catch (MalformedEventException e) {
            bury(message, e, 1);
            return;
        }
        if (handler.types().contains(event.type())) {
            handle(message, event);
        } else {
            passedOver.increment();
        }
    }

    private void handle(ConsumerRecord<String, byte[]> message, Event event) throws InterruptedException {
        int attempts = 0;
        Duration pause = config.firstPause();
        while (true) {
            Throwable failure = tried(message, event);
            if (failure == null) {
                handled.increment();
                return;
            }
            failures.increment();
            LOG.warnf(failure, "%s failed for event %s", handler.name(), event.id());
            if (transaction.databaseAnswers() && ++attempts >= config.attempts()) {
                bury(message, failure, attempts);
                return;
            }
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            pause = shorter(pause.multipliedBy(2), config.longestPause());
        }
    }

    /** What went wrong, or null. A try that takes too long goes on by itself; its inbox row keeps the next one waiting. */
    private Throwable tried(ConsumerRecord<String, byte[]> message, Event event) throws InterruptedException {
        Future<Void> attempt = threads.submit(() -> {
            try {
                transaction.run(handler, event, RecordKeys.of(message));
                return null;
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                throw new ExecutionException(e);
            }
        });
        try {
            attempt.get(config.handlingAtMost().toMillis(), TimeUnit.MILLISECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof ExecutionException inner ? inner.getCause() : e.getCause();
        } catch (TimeoutException e) {
            return e;
        }
    }

    private void bury(ConsumerRecord<String, byte[]> message, Throwable failure, int attempts)
            throws InterruptedException {
        LOG.errorf(
                "%s gives up on %s-%d@%d: %s",
                handler.name(), message.topic(), message.partition(), message.offset(), failure);
        deadLetters.send(message, handler.name(), failure, attempts);
        dead.increment();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
