package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;

/** Lets so much be under way at once; the rest waits in memory, in the order in which it came, up to a bound. */
final class Gate {

    /** Longer than PostgreSQL works on a statement: what has lost its connection without a word is given up, and what waits goes on. */
    private static final Duration AT_MOST = Duration.ofSeconds(35);

    private final int mostAtOnce;
    private final int mostWaiting;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int underWay;

    Gate(int mostAtOnce, int mostWaiting) {
        this.mostAtOnce = mostAtOnce;
        this.mostWaiting = mostWaiting;
    }

    /** What comes of {@code work}, done on the caller's context when it is its turn; {@code unavailable} when too much waits. */
    <T> Uni<T> pass(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            CompletableFuture<T> answer = new CompletableFuture<>();
            Runnable begin = () -> begin(work, answer);
            queue(caller == null ? begin : () -> caller.runOnContext(now -> begin.run()));
            next();
            return Uni.createFrom().completionStage(answer);
        });
    }

    private synchronized void queue(Runnable one) {
        if (waiting.size() >= mostWaiting) {
            throw new ProblemException(
                    CommonProblem.UNAVAILABLE, "Too much is asked for at once. Try again in a moment.");
        }
        waiting.add(one);
    }

    private void next() {
        Runnable one = take();
        if (one != null) {
            one.run();
        }
    }

    private synchronized Runnable take() {
        Runnable one = underWay < mostAtOnce ? waiting.poll() : null;
        underWay += one == null ? 0 : 1;
        return one;
    }

    /** Whoever asked may be gone by the end: the work is not, so its place is not free before. */
    private <T> void begin(Supplier<Uni<T>> work, CompletableFuture<T> answer) {
        Uni.createFrom()
                .deferred(work::get)
                .ifNoItem()
                .after(AT_MOST)
                .fail()
                .subscribe()
                .with(
                        done -> end(() -> answer.complete(done)),
                        failure -> end(() -> answer.completeExceptionally(failure)));
    }

    private void end(Runnable answering) {
        synchronized (this) {
            underWay--;
        }
        next();
        answering.run();
    }
}
