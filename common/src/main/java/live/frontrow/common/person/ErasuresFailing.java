package live.frontrow.common.person;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/**
 * Erasures with which something goes wrong again and again: what was promised to somebody is not done. Metrics:
 * {@code frontrow.erasure.failures}, {@code frontrow.erasure.failing}.
 */
@Singleton
class ErasuresFailing {

    private final MeterRegistry metrics;
    private volatile long failing;

    ErasuresFailing(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Of a service that has data about people. */
    void register() {
        failures();
        Gauge.builder("frontrow.erasure.failing", this, each -> each.failing).register(metrics);
    }

    /** One more attempt has failed. */
    void count() {
        failures().increment();
    }

    /** So many have failed and are not done. */
    void set(long many) {
        failing = many;
    }

    long are() {
        return failing;
    }

    private Counter failures() {
        return metrics.counter("frontrow.erasure.failures");
    }
}
