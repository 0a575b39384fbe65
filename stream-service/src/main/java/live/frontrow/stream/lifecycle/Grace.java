package live.frontrow.stream.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The checked grace: how long a publisher may be gone before the show ends. */
@ApplicationScoped
class Grace {

    /** Longest wait; whoever is gone for longer has ended the show. */
    static final Duration MAX = Duration.ofMinutes(10);

    private final Duration span;

    Grace(LifecycleConfig config) {
        this.span = config.grace();
        if (span.isNegative() || span.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("frontrow.lifecycle.grace must be 0 to 10 minutes, but is " + span);
        }
    }

    Duration span() {
        return span;
    }
}
