package live.frontrow.gateway.async;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Lets equal questions that are asked at the same time share one answer. The future completes on the thread of whoever
 * asked first: callers go back to their own.
 */
public final class Coalescer<K, V> {

    private final Map<K, Future<V>> underWay = new ConcurrentHashMap<>();
    private final LongAdder joined = new LongAdder();
    private final int most;

    /** For up to {@code most} different questions at once; further ones fail. */
    public Coalescer(int most) {
        this.most = most;
    }

    /** Joins the question for {@code key} that is under way, or asks it. */
    public Future<V> ask(K key, Supplier<Future<V>> question) {
        Promise<V> promise = Promise.promise();
        Future<V> earlier = underWay.putIfAbsent(key, promise.future());
        if (earlier != null) {
            joined.increment();
            return earlier;
        }
        if (underWay.size() > most) {
            underWay.remove(key, promise.future());
            promise.fail(new RejectedExecutionException("Too many different requests at once"));
            return promise.future();
        }
        answer(key, promise, question);
        return promise.future();
    }

    /** Asks anew what may be under way: who asked before gets what was found then, who asks from now on joins this. */
    public Future<V> askAnew(K key, Supplier<Future<V>> question) {
        Promise<V> promise = Promise.promise();
        underWay.put(key, promise.future());
        answer(key, promise, question);
        return promise.future();
    }

    /** Like {@link #ask}, and what follows goes on where this caller is, with its request's id and its event loop. */
    public Future<V> askFromHere(K key, Supplier<Future<V>> question) {
        Context here = Vertx.currentContext();
        Future<V> shared = ask(key, question);
        if (here == null) {
            return shared;
        }
        Promise<V> own = Promise.promise();
        shared.onComplete(answer -> here.runOnContext(now -> own.handle(answer)));
        return own.future();
    }

    /** Whether somebody asks for this now. */
    public boolean isUnderWay(K key) {
        return underWay.containsKey(key);
    }

    private void answer(K key, Promise<V> promise, Supplier<Future<V>> question) {
        start(question).onComplete(answer -> {
            underWay.remove(key, promise.future());
            promise.handle(answer);
        });
    }

    /** How often somebody joined instead of asking. */
    public long joined() {
        return joined.sum();
    }

    private Future<V> start(Supplier<Future<V>> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }
}
