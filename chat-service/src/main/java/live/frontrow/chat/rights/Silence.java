package live.frontrow.chat.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.ProblemType;

/**
 * What keeps somebody from writing.
 *
 * @param problem which names it
 * @param until when it ends by itself, or null when that is not known
 */
public record Silence(ProblemType problem, Instant until) {

    /** The same as an answer. */
    public ProblemException asRefusal(Instant now) {
        Map<String, Object> members = until == null ? Map.of() : Map.of("retryAfter", secondsUntil(until, now));
        return new ProblemException(problem, problem.title() + ".", members);
    }

    /** Whole seconds after which it is over for certain; at least one. */
    public static long secondsUntil(Instant until, Instant now) {
        return Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds());
    }
}
