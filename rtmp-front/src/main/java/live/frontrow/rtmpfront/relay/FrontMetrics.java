package live.frontrow.rtmpfront.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import live.frontrow.rtmpfront.admission.Address;
import live.frontrow.rtmpfront.admission.Admissions;
import live.frontrow.rtmpfront.admission.Refusal;
import live.frontrow.rtmpfront.admission.RefusalLog;

/** Connections now, and how those of the past went. */
@ApplicationScoped
class FrontMetrics {

    private static final String CONNECTIONS = "frontrow.rtmp.connections";

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
                .tag("phase", "stranger")
                .register(registry);
        Gauge.builder(CONNECTIONS, admissions, Admissions::publishers)
                .tag("phase", "publisher")
                .register(registry);
    }

    /** A show that MediaMTX could open with its first frame. */
    void early() {
        registry.counter("frontrow.rtmp.early.starts").increment();
    }

    /** A connection that we closed. */
    void refused(Refusal reason, Address address) {
        log.add(reason, address, Instant.now());
        registry.counter("frontrow.rtmp.refused", "reason", reason.label()).increment();
    }
}
