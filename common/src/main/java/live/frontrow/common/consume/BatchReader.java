package live.frontrow.common.consume;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Takes a topic whose records are no events, batch by batch, in the group {@code <service>.<name>}; a bean that implements this is
 * enough. There is neither inbox nor dead letter: a batch may come again, and one that fails comes again until it does not. Nobody waits
 * for it: what is said within a quarter of a second comes together.
 */
public interface BatchReader {

    /** Name of this reader within the service. */
    String name();

    /** What it reads. */
    String topic();

    /** Has the effect of the records; the next batch comes, and this one is committed, when that is done. Does not block. */
    CompletableFuture<Void> read(ConsumerRecords<String, byte[]> batch);
}
