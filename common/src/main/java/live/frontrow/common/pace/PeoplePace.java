package live.frontrow.common.pace;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.ProblemType;

/** Bounds how often one person does something: some at once, then one in a while. Of this instance. */
public final class PeoplePace {

    private final Duration each;
    private final ProblemType refusal;
    private final String words;
    private final Buckets people;

    /** {@code atOnce}, then one in {@code each}; whoever is faster is refused with that problem, in these words. */
    public PeoplePace(int atOnce, Duration each, ProblemType refusal, String words) {
        this.each = each;
        this.refusal = refusal;
        this.words = words;
        this.people = new Buckets(atOnce, each);
    }

    /** Forgets again and again who has waited long enough. */
    public void forgetOn(Vertx vertx) {
        vertx.setPeriodic(each.toMillis(), timer -> people.clean(System.nanoTime()));
    }

    /** Takes one of the person's; refuses with {@code retryAfter}, in seconds. */
    public void take(String person) {
        Duration wait = people.take(person, System.nanoTime());
        if (wait.isPositive()) {
            throw new ProblemException(refusal, words, Map.of("retryAfter", wait.toSeconds() + 1));
        }
    }
}
