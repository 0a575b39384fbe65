package live.frontrow.common.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Sends rows to Kafka in their order. For one thread. */
final class OutboxSender implements AutoCloseable {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final Supplier<Producer<String, byte[]>> factory;
    private Producer<String, byte[]> producer;

    OutboxSender(Supplier<Producer<String, byte[]>> factory) {
        this.factory = factory;
    }

    /**
     * Sends {@code rows} and waits for the broker as long as {@code goOn} says so.
     *
     * @return the first of them that the broker has acknowledged; all, unless something went wrong
     */
    Result send(List<OutboxRow> rows, BooleanSupplier goOn) throws InterruptedException {
        List<Future<RecordMetadata>> answers = new ArrayList<>(rows.size());
        try {
            if (producer == null) {
                producer = factory.get();
            }
            for (OutboxRow row : rows) {
                Future<RecordMetadata> answer = producer.send(row.message());
                answers.add(answer);
                if (answer.state() == Future.State.FAILED) {
                    // Most likely no such topic: what follows must not overtake this row.
                    break;
                }
            }
        } catch (KafkaException e) {
            close();
            return new Result(List.of(), e);
        }
        return acknowledged(rows, answers, goOn);
    }

    /** Forgets what is not acknowledged; the next send begins with a new producer. */
    @Override
    public void close() {
        if (producer != null) {
            producer.close(AT_ONCE);
            producer = null;
        }
    }

    private Result acknowledged(List<OutboxRow> rows, List<Future<RecordMetadata>> answers, BooleanSupplier goOn)
            throws InterruptedException {
        for (int i = 0; i < answers.size(); i++) {
            try {
                if (!answered(answers.get(i), goOn)) {
                    close();
                    return new Result(rows.subList(0, i), new IllegalStateException("Not the leader any more"));
                }
            } catch (ExecutionException e) {
                close();
                return new Result(rows.subList(0, i), e.getCause());
            }
        }
        return new Result(rows, null);
    }

    private static boolean answered(Future<RecordMetadata> answer, BooleanSupplier goOn)
            throws InterruptedException, ExecutionException {
        while (true) {
            try {
                answer.get(1, TimeUnit.SECONDS);
                return true;
            } catch (TimeoutException e) {
                if (!goOn.getAsBoolean()) {
                    return false;
                }
            }
        }
    }

    /**
     * What has become of a batch.
     *
     * @param acknowledged rows from the first on that Kafka has
     * @param failure why not all, or null
     */
    record Result(List<OutboxRow> acknowledged, Throwable failure) {}
}
