package live.frontrow.common.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;

/**
 * Does in one statement or transaction what was asked for while the one before was under way: the faster it comes, the more of it shares
 * a way to the database and a commit. What comes alone is done at once.
 *
 * @param <I> what is asked for
 * @param <O> what comes of it
 */
public final class Together<I, O> {

    /** Longer than PostgreSQL works on a statement: what has lost its connection without a word is given up, and what waits goes on. */
    private static final Duration AT_MOST = Duration.ofSeconds(35);

    private record Waiting<I, O>(I item, CompletableFuture<O> answer) {}

    private final int mostAtOnce;
    private final int mostWaiting;
    private final Function<List<I>, Uni<List<O>>> work;
    private final Queue<Waiting<I, O>> waiting = new ArrayDeque<>();
    private boolean underWay;

    /**
     * @param mostAtOnce things done together
     * @param mostWaiting things that wait for that; beyond, whoever asks comes again later
     * @param work what does several: gives as many answers, in the same order, of which some may be null
     */
    public Together(int mostAtOnce, int mostWaiting, Function<List<I>, Uni<List<O>>> work) {
        this.mostAtOnce = mostAtOnce;
        this.mostWaiting = mostWaiting;
        this.work = work;
    }

    /** The same for work of which nothing comes but that it is done. */
    public static <I> Together<I, Void> done(int mostAtOnce, int mostWaiting, Function<List<I>, Uni<Void>> work) {
        return new Together<>(mostAtOnce, mostWaiting, items -> work.apply(items)
                .replaceWith(Collections.nCopies(items.size(), null)));
    }

    /**
     * What comes of {@code item}, on the caller's context. Fails with what all that was done together failed with, or with
     * {@code unavailable} when too much waits.
     */
    public Uni<O> add(I item) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            CompletableFuture<O> answer = queue(item);
            next();
            Uni<O> answered = Uni.createFrom().completionStage(answer);
            return caller == null ? answered : answered.emitOn(command -> caller.runOnContext(now -> command.run()));
        });
    }

    private synchronized CompletableFuture<O> queue(I item) {
        if (waiting.size() >= mostWaiting) {
            throw new ProblemException(
                    CommonProblem.UNAVAILABLE, "Too much is asked for at once. Try again in a moment.");
        }
        Waiting<I, O> one = new Waiting<>(item, new CompletableFuture<>());
        waiting.add(one);
        return one.answer();
    }

    private void next() {
        List<Waiting<I, O>> group = take();
        if (!group.isEmpty()) {
            Uni.createFrom()
                    .deferred(() -> work.apply(group.stream().map(Waiting::item).toList()))
                    .ifNoItem()
                    .after(AT_MOST)
                    .fail()
                    .subscribe()
                    .with(
                            answers -> end(() -> answer(group, answers.iterator())),
                            failure -> end(() -> each(group, answer -> answer.completeExceptionally(failure))));
        }
    }

    private synchronized List<Waiting<I, O>> take() {
        List<Waiting<I, O>> group = new ArrayList<>();
        while (!underWay && group.size() < mostAtOnce && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        underWay |= !group.isEmpty();
        return group;
    }

    private void end(Runnable answering) {
        synchronized (this) {
            underWay = false;
        }
        // The next group is on its way while this one is answered.
        next();
        answering.run();
    }

    private static <I, O> void answer(List<Waiting<I, O>> group, Iterator<O> answers) {
        each(group, answer -> answer.complete(answers.next()));
    }

    private static <I, O> void each(List<Waiting<I, O>> group, Consumer<CompletableFuture<O>> answering) {
        group.forEach(one -> answering.accept(one.answer()));
    }
}
