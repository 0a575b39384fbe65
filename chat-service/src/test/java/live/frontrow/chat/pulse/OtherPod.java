package live.frontrow.chat.pulse;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import live.frontrow.common.kafka.KafkaClients;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Another pod, as far as a room's pulse knows of it. */
final class OtherPod implements AutoCloseable {

    private final UUID source = UUID.randomUUID();
    private final Producer<String, byte[]> producer;

    OtherPod(KafkaClients kafka) {
        producer = kafka.producer("other-pod");
    }

    void counted(String show, Map<String, Long> totals) {
        counted(show, totals, Instant.now());
    }

    void counted(String show, Map<String, Long> totals, Instant at) {
        send(show, new PulseRecord(source, totals, null), at);
    }

    void people(String show, Collection<String> people) {
        byte[] numbers = PersonNumber.write(
                people.stream().map(person -> PersonNumber.of(show, person)).collect(Collectors.toSet()));
        send(show, new PulseRecord(source, null, numbers), Instant.now());
    }

    private void send(String show, PulseRecord said, Instant at) {
        try {
            producer.send(new ProducerRecord<>(PulseRecord.TOPIC, null, at.toEpochMilli(), show, said.write()))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
