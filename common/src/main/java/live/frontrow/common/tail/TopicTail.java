package live.frontrow.common.tail;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventCodec;
import live.frontrow.common.event.EventType;
import live.frontrow.common.kafka.KafkaClients;

/** Starts tails. Metrics, by {@code tail}: {@code frontrow.tail.lag}, {@code frontrow.tail.failures}. */
@ApplicationScoped
public class TopicTail {

    private final KafkaClients kafka;
    private final EventCodec codec;
    private final MeterRegistry metrics;
    private final List<Tail> tails = new CopyOnWriteArrayList<>();

    TopicTail(KafkaClients kafka, EventCodec codec, MeterRegistry metrics) {
        this.kafka = kafka;
        this.codec = codec;
        this.metrics = metrics;
    }

    /**
     * Delivers the events of {@code types} to {@code reader} until the service stops, in order per key, each at least once.
     * The reader runs on the tail's thread: it may block for a moment, and holds up this tail only. An event that it fails
     * with is counted and left behind. The service is not ready before every tail has caught up.
     */
    public Tail start(String name, Set<EventType> types, TailFrom from, Consumer<Event> reader) {
        return start(
                name,
                types.stream().map(EventType::topic).sorted().toList(),
                from,
                message -> reader.accept(codec.decode(message)));
    }

    /** The same for a topic whose records are no events: {@code reader} gets them as they are, with their positions. */
    public Tail follow(String name, String topic, TailFrom from, RecordReader reader) {
        return start(name, List.of(topic), from, reader);
    }

    private Tail start(String name, List<String> topics, TailFrom from, RecordReader reader) {
        if (tails.stream().anyMatch(tail -> tail.name().equals(name))) {
            throw new IllegalStateException("There is a tail named " + name + " already");
        }
        TailLoop tail = new TailLoop(
                name,
                topics,
                from,
                () -> kafka.plainConsumer("tail-" + name),
                reader,
                metrics.counter("frontrow.tail.failures", "tail", name),
                () -> forget(name));
        metrics.gauge("frontrow.tail.lag", Tags.of("tail", name), tail, Tail::lag);
        tails.add(tail);
        tail.start();
        return tail;
    }

    private void forget(String name) {
        tails.removeIf(tail -> tail.name().equals(name));
        metrics.find("frontrow.tail.lag").tag("tail", name).meters().forEach(metrics::remove);
    }

    /** All tails that run. */
    List<Tail> tails() {
        return List.copyOf(tails);
    }

    void stop(@Observes ShutdownEvent event) {
        tails.forEach(Tail::close);
    }
}
