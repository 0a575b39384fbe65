package live.frontrow.common.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Series that are there before they count: what begins with its first failure shows no rise to whoever watches for one. */
public final class Series {

    private Series() {}

    /** Begins a counter at 0 for each of {@code values} of {@code tag}; {@code others}: key, value, … of tags that all of them have. */
    public static void begin(
            MeterRegistry metrics, String counter, String tag, Iterable<String> values, String... others) {
        values.forEach(value -> metrics.counter(counter, Tags.of(others).and(tag, value)));
    }
}
