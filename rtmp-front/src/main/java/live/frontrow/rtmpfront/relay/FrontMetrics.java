package live.frontrow.rtmpfront.relay;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections now, and how those of the past went. */
@ApplicationScoped
class FrontMetrics {

    private final MeterRegistry registry;
    private final AtomicInteger connections;

    FrontMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.connections = registry.gauge("frontrow.rtmp.connections", new AtomicInteger());
    }

    int connections() {
        return connections.get();
    }

    void opened() {
        connections.incrementAndGet();
    }

    void closed() {
        connections.decrementAndGet();
    }

    /** A show that MediaMTX could open with its first frame. */
    void early() {
        registry.counter("frontrow.rtmp.early.starts").increment();
    }

    /** {@code full}, {@code malformed}, {@code origin}: why a connection was closed by us. */
    void refused(String reason) {
        registry.counter("frontrow.rtmp.refused", "reason", reason).increment();
    }
}
