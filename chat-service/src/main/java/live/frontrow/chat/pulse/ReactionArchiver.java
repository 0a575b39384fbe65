package live.frontrow.chat.pulse;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import live.frontrow.chat.pulse.ReactionRepository.Counted;
import live.frontrow.common.consume.BatchReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Keeps the reactions of each second, on one pod for each partition. A repeated batch changes nothing. */
@Singleton
final class ReactionArchiver implements BatchReader {

    private final ReactionRepository repository;

    ReactionArchiver(ReactionRepository repository) {
        this.repository = repository;
    }

    @Override
    public String name() {
        return "reactions";
    }

    @Override
    public String topic() {
        return PulseRecord.TOPIC;
    }

    @Override
    public CompletableFuture<Void> read(ConsumerRecords<String, byte[]> batch) {
        Map<Place, Counted> newest = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> message : batch) {
            PulseRecord.read(message.value())
                    .filter(heard -> heard.totals() != null)
                    .map(heard -> counted(message, heard))
                    .ifPresent(each -> newest.merge(
                            new Place(each.source(), each.second()),
                            each,
                            (before, now) -> now.total() >= before.total() ? now : before));
        }
        return Uni.createFrom().deferred(() -> repository.add(newest.values())).subscribeAsCompletionStage();
    }

    private static Counted counted(ConsumerRecord<String, byte[]> message, PulseRecord heard) {
        Instant second = Instant.ofEpochMilli(message.timestamp()).truncatedTo(ChronoUnit.SECONDS);
        return new Counted(UUID.fromString(message.key()), heard.source(), second, heard.totals());
    }

    private record Place(UUID source, Instant second) {}
}
