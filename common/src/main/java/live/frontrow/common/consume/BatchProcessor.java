package live.frontrow.common.consume;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Works on the keys of a batch at the same time and on the records of one key in their order. */
final class BatchProcessor {

    private final RecordProcessor processor;
    private final ExecutorService threads;
    private final Semaphore permits;

    BatchProcessor(RecordProcessor processor, ExecutorService threads, int concurrency) {
        this.processor = processor;
        this.threads = threads;
        this.permits = new Semaphore(concurrency);
    }

    /** Completes when every record has come to its end. */
    CompletableFuture<Void> process(ConsumerRecords<String, byte[]> batch) {
        Map<Lane, List<ConsumerRecord<String, byte[]>>> lanes = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> message : batch) {
            Lane lane = new Lane(new TopicPartition(message.topic(), message.partition()), message.key());
            lanes.computeIfAbsent(lane, key -> new ArrayList<>()).add(message);
        }
        return CompletableFuture.allOf(lanes.values().stream()
                .map(lane -> CompletableFuture.runAsync(() -> inOrder(lane), threads))
                .toArray(CompletableFuture[]::new));
    }

    private void inOrder(List<ConsumerRecord<String, byte[]>> lane) {
        try {
            permits.acquire();
            try {
                for (ConsumerRecord<String, byte[]> message : lane) {
                    processor.process(message);
                }
            } finally {
                permits.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private record Lane(TopicPartition partition, String key) {}
}
