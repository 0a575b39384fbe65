package live.frontrow.common.test;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long a test waits for what must come: longer than the slowest machine needs, since only a defect lets it end. */
public final class Patience {

    /** One limit for all. */
    public static final Duration AT_MOST = Duration.ofMinutes(1);

    private Patience() {}

    /** Awaitility's {@code await()}, whose own 10 seconds are too few for a busy machine. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(AT_MOST);
    }
}
