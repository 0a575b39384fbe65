package live.frontrow.membership.webhook;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;

/**
 * Stores what comes while a transaction is under way in the next one, together: the faster it comes, the more of it shares a
 * commit. Alone it is stored at once.
 */
final class GroupCommit<T> {

    /** Of one transaction. */
    static final int MOST_AT_ONCE = 200;

    /** Some seconds' worth; beyond, the sender comes again later. */
    static final int MOST_WAITING = 2_000;

    private record Waiting<T>(T item, CompletableFuture<Void> stored) {}

    private final Function<List<T>, Uni<Void>> store;
    private final Queue<Waiting<T>> waiting = new ArrayDeque<>();
    private boolean underWay;

    /** What stores several in one transaction. */
    GroupCommit(Function<List<T>, Uni<Void>> store) {
        this.store = store;
    }

    /** Completes when it is committed; fails with what the transaction failed with, or when too many wait. */
    Uni<Void> add(T item) {
        return Uni.createFrom().completionStage(() -> {
            CompletableFuture<Void> stored = queue(item);
            next();
            return stored;
        });
    }

    private synchronized CompletableFuture<Void> queue(T item) {
        if (waiting.size() >= MOST_WAITING) {
            return CompletableFuture.failedFuture(
                    new ProblemException(CommonProblem.UNAVAILABLE, "Too much is waiting to be stored."));
        }
        Waiting<T> one = new Waiting<>(item, new CompletableFuture<>());
        waiting.add(one);
        return one.stored();
    }

    private void next() {
        List<Waiting<T>> group = take();
        if (!group.isEmpty()) {
            Uni.createFrom()
                    .deferred(
                            () -> store.apply(group.stream().map(Waiting::item).toList()))
                    .subscribe()
                    .with(
                            done -> end(group, each -> each.complete(null)),
                            failure -> end(group, each -> each.completeExceptionally(failure)));
        }
    }

    private synchronized List<Waiting<T>> take() {
        List<Waiting<T>> group = new ArrayList<>();
        while (!underWay && group.size() < MOST_AT_ONCE && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        underWay |= !group.isEmpty();
        return group;
    }

    private void end(List<Waiting<T>> group, Function<CompletableFuture<Void>, Boolean> answer) {
        synchronized (this) {
            underWay = false;
        }
        // The next group is on its way while this one is answered.
        next();
        group.forEach(each -> answer.apply(each.stored()));
    }
}
