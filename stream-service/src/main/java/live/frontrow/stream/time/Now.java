package live.frontrow.stream.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The present, as precise as JSON and the database both keep it. */
public final class Now {

    private Now() {}

    /** Current time in whole milliseconds. */
    public static Instant get() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
