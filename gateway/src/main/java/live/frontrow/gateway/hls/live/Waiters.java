package live.frontrow.gateway.hls.live;

import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Players that wait for one playlist. Each is answered on its own event loop, and each loop is woken once for all of its
 * players; no player has a timer.
 */
final class Waiters {

    private final Queue<Waiter> queue = new ConcurrentLinkedQueue<>();
    private final Vertx vertx;
    private final AtomicInteger waiting;

    /** @param waiting counts those of all playlists together */
    Waiters(Vertx vertx, AtomicInteger waiting) {
        this.vertx = vertx;
        this.waiting = waiting;
    }

    /** Waits on the caller's event loop. */
    Future<PlaylistVersion> add(Wanted wanted, Instant deadline) {
        EventLoop loop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
        Waiter waiter = new Waiter(wanted, deadline, loop);
        waiting.incrementAndGet();
        queue.add(waiter);
        return waiter.promise.future();
    }

    /** Answers whoever waited for no more than this. */
    void wake(PlaylistVersion version) {
        answer(waiter -> waiter.wanted.isIn(version.playlist()), waiter -> waiter.promise.complete(version));
    }

    /** Refuses whoever has waited too long. */
    void expire(Instant now, Throwable why) {
        answer(waiter -> !now.isBefore(waiter.deadline), waiter -> waiter.promise.fail(why));
    }

    /** Refuses all. */
    void refuse(Throwable why) {
        answer(waiter -> true, waiter -> waiter.promise.fail(why));
    }

    private void answer(Predicate<Waiter> whom, Consumer<Waiter> how) {
        Map<EventLoop, List<Waiter>> byLoop = new HashMap<>();
        Iterator<Waiter> all = queue.iterator();
        while (all.hasNext()) {
            Waiter waiter = all.next();
            if (whom.test(waiter) && waiter.compareAndSet(false, true)) {
                all.remove();
                byLoop.computeIfAbsent(waiter.loop, loop -> new ArrayList<>()).add(waiter);
            }
        }
        byLoop.forEach((loop, waiters) -> {
            waiting.addAndGet(-waiters.size());
            loop.execute(() -> waiters.forEach(how));
        });
    }

    /** True once somebody has taken it upon themselves to answer. */
    private static final class Waiter extends AtomicBoolean {
        private static final long serialVersionUID = 1;

        private final transient Wanted wanted;
        private final transient Instant deadline;
        private final transient EventLoop loop;
        private final transient Promise<PlaylistVersion> promise = Promise.promise();

        Waiter(Wanted wanted, Instant deadline, EventLoop loop) {
            this.wanted = wanted;
            this.deadline = deadline;
            this.loop = loop;
        }
    }
}
