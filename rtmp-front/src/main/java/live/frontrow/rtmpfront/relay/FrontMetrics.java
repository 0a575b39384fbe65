package live.frontrow.rtmpfront.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.stream.Stream;
import live.frontrow.rtmpfront.admission.Address;
import live.frontrow.rtmpfront.admission.Admissions;
import live.frontrow.rtmpfront.admission.Refusal;
import live.frontrow.rtmpfront.admission.RefusalLog;

/** Connections now, and how those of the past went. */
@ApplicationScoped
class FrontMetrics {

    private static final String CONNECTIONS = "frontrow.rtmp.connections";

    private static final String EARLY = "frontrow.rtmp.early.starts";

    private final MeterRegistry registry;
    private final Admissions admissions;
    private final RefusalLog log;

    FrontMetrics(MeterRegistry registry, Admissions admissions, RefusalLog log) {
        this.registry = registry;
        this.admissions = admissions;
        this.log = log;
    }

    /** At once, and not with the first refusal: nobody there is a figure too. */
    void register(@Observes StartupEvent event) {
        Gauge.builder(CONNECTIONS, admissions, Admissions::strangers)
                .tag("kind", "stranger")
                .register(registry);
        Gauge.builder(CONNECTIONS, admissions, Admissions::publishers)
                .tag("kind", "publisher")
                .register(registry);
        registry.counter(EARLY);
        Stream.of(Refusal.values()).forEach(this::count);
    }

    /** A show that MediaMTX could open with its first frame. */
    void early() {
        registry.counter(EARLY).increment();
    }

    /** A connection that we closed. */
    void refused(Refusal reason, Address address) {
        log.add(reason, address, Instant.now());
        count(reason).increment();
    }

    private Counter count(Refusal reason) {
        return registry.counter("frontrow.rtmp.refused", "reason", reason.label());
    }
}
