package live.frontrow.chat.pace;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A small list of the database in memory of a pod, because it is looked at once a second for each socket. The whole of it is asked
 * for as often.
 */
public final class Listed {

    private volatile Read read = new Read(Set.of(), System.nanoTime());

    /** Begins to ask; {@code what} is how the log calls it. */
    public void ask(Vertx vertx, String what, Supplier<Uni<Set<String>>> question) {
        OnceASecond.ask(vertx, what, () -> {
            long now = System.nanoTime();
            return question.get().invoke(all -> read = new Read(all, now));
        });
    }

    /** What is on it, if it was asked for after {@code time} ({@link System#nanoTime()}). */
    public Optional<Set<String>> after(long time) {
        Read now = read;
        return now.asked() - time > 0 ? Optional.of(now.all()) : Optional.empty();
    }

    private record Read(Set<String> all, long asked) {}
}
