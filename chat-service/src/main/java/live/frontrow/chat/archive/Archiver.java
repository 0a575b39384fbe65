package live.frontrow.chat.archive;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import live.frontrow.chat.log.LogJson;
import live.frontrow.chat.log.LogTopic;
import live.frontrow.common.consume.BatchReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Takes the log into the archive, on one pod for each partition. A repeated batch changes nothing. */
@Singleton
final class Archiver implements BatchReader {

    private final MessageRepository repository;
    private final LogTopic topic;

    Archiver(MessageRepository repository, LogTopic topic) {
        this.repository = repository;
        this.topic = topic;
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public String topic() {
        return LogTopic.NAME;
    }

    @Override
    public CompletableFuture<Void> read(ConsumerRecords<String, byte[]> batch) {
        List<Archived> entries = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : batch) {
            LogJson.read(message.value())
                    .ifPresent(entry -> entries.add(new Archived(message.key(), message.offset(), entry)));
        }
        return Uni.createFrom()
                .deferred(() -> repository.take(topic.id(), entries))
                .subscribeAsCompletionStage();
    }
}
