package live.frontrow.gateway.audience;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventCodec;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.ViewerSession;
import live.frontrow.common.id.Ids;
import live.frontrow.common.kafka.KafkaClients;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/**
 * Sends {@code viewer.sessions} from a thread of its own, since the producer's call may block. What does not fit the
 * queue is dropped: each report holds the whole session, so the next one makes up for it.
 */
@Singleton
class ViewerReports {

    private static final int MOST_WAITING = 10_000;
    private static final String SOURCE = "/gateway";

    private final BlockingQueue<ViewerSession> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final KafkaClients kafka;
    private final EventCodec codec;
    private final Counter sent;
    private final Counter dropped;
    private Thread sender;

    ViewerReports(KafkaClients kafka, EventCodec codec, MeterRegistry metrics) {
        this.kafka = kafka;
        this.codec = codec;
        this.sent = metrics.counter("frontrow.viewers.reports", "outcome", "sent");
        this.dropped = metrics.counter("frontrow.viewers.reports", "outcome", "dropped");
        metrics.gauge("frontrow.viewers.backlog", waiting, BlockingQueue::size);
    }

    void start(@Observes StartupEvent event) {
        sender = Thread.ofVirtual().name("viewer-reports").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        sender.interrupt();
    }

    void offer(ViewerSession session) {
        if (!waiting.offer(session)) {
            dropped.increment();
        }
    }

    private void run() {
        try (Producer<String, byte[]> producer = kafka.producer("viewer-reports")) {
            while (!Thread.currentThread().isInterrupted()) {
                send(producer, waiting.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Producer<String, byte[]> producer, ViewerSession session) {
        Event event =
                new Event(Ids.next(), EventType.VIEWER_SESSIONS, SOURCE, session.session(), Instant.now(), session);
        try {
            producer.send(codec.encode(event), (metadata, failure) -> (failure == null ? sent : dropped).increment());
        } catch (KafkaException e) {
            dropped.increment();
            Log.warnf("A viewing session was not reported: %s", e.getMessage());
        }
    }
}
