package live.frontrow.chat.join;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.common.pace.Buckets;
import live.frontrow.common.problem.ProblemException;

/**
 * Bounds what one party can have of this pod. Somebody who opens sockets by the thousand gets neither tickets nor room, and
 * nobody else notices.
 */
@Singleton
public class Joins {

    private static final Duration CLEAN_EVERY = Duration.ofMinutes(1);
    /** When a party is full: until somebody has left, nobody knows. */
    private static final Duration FULL_FOR = Duration.ofSeconds(30);

    private final Map<Party.Kind, Buckets> paces = new EnumMap<>(Party.Kind.class);
    private final Map<Party, Integer> open = new ConcurrentHashMap<>();

    Joins() {
        for (Party.Kind kind : Party.Kind.values()) {
            paces.put(kind, new Buckets(kind.atOnce, kind.each));
        }
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(
                CLEAN_EVERY.toMillis(), timer -> paces.values().forEach(buckets -> buckets.clean(System.nanoTime())));
    }

    /** Takes one ticket's worth of {@code party}'s pace; refuses with {@code too-many-joins}. */
    public void ask(Optional<Party> party) {
        party.ifPresent(known -> {
            Duration wait = full(party) ? FULL_FOR : paces.get(known.kind()).take(known.name(), System.nanoTime());
            if (wait.isPositive()) {
                throw new ProblemException(
                        ChatProblem.TOO_MANY_JOINS,
                        "Too many windows want to join at once.",
                        Map.of("retryAfter", wait.toSeconds() + 1));
            }
        });
    }

    /** Whether it has all the sockets that it may have. */
    public boolean full(Optional<Party> party) {
        return party.filter(known -> open.getOrDefault(known, 0) >= known.kind().sockets)
                .isPresent();
    }

    /** One socket more. */
    public void enter(Optional<Party> party) {
        party.ifPresent(known -> open.merge(known, 1, Integer::sum));
    }

    /** One socket less. */
    public void leave(Optional<Party> party) {
        party.ifPresent(known -> open.computeIfPresent(known, (any, count) -> count > 1 ? count - 1 : null));
    }
}
