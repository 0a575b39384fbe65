package live.frontrow.chat.log;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.concurrent.CompletionStage;
import live.frontrow.common.kafka.KafkaClients;

/** A writer that has never heard of the topic, as every writer is after Kafka was away for a moment. */
public final class NewLogWriter implements AutoCloseable {

    private final LogWriter writer;

    /** Starts it, whether there is a broker or not. */
    public NewLogWriter(KafkaClients kafka) {
        writer = new LogWriter(kafka, new SimpleMeterRegistry());
        writer.start(new StartupEvent());
    }

    /** The entry's position, once Kafka has it. */
    public CompletionStage<Long> write(String room, LogEntry entry) {
        return writer.write(room, 0, entry);
    }

    @Override
    public void close() {
        writer.stop(new ShutdownEvent());
    }
}
