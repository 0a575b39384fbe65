package live.frontrow.chat.join;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Pattern;

/**
 * Whoever comes in waits for those who are in: requests for tickets and handshakes have a part of the event loop's time, everything
 * else goes past them. So thousands who come back at once, as another pod has died, hold up no vote and no message for longer than
 * one turn. No more wait than a pod has connections. Everything here is on its one event loop.
 */
@Singleton
final class Arrivals {

    /** After the keys for logs, before it is looked at who somebody is, which is what costs most. */
    private static final int ORDER = 8_000;

    private static final Pattern COMING = Pattern.compile("/ws/chat|/api/v1/streams/[^/]+/chat/ticket");

    /** What those who come have of the loop at a time. Longer is what others would notice. */
    private static final long TURN = Duration.ofMillis(5).toNanos();

    /** Until their next turn: the least that a timer waits. */
    private static final long PAUSE_MILLIS = 1;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Vertx vertx;
    private boolean turn;
    private long spent;

    Arrivals(Vertx vertx, MeterRegistry metrics) {
        this.vertx = vertx;
        metrics.gauge("frontrow.chat.arrivals.waiting", waiting, Queue::size);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, ORDER);
    }

    void handle(RoutingContext request) {
        if (request.normalizedPath() == null
                || !COMING.matcher(request.normalizedPath()).matches()) {
            request.next();
        } else if (waiting.isEmpty() && spent < TURN) {
            let(request::next);
        } else {
            ContextInternal own = (ContextInternal) vertx.getOrCreateContext();
            waiting.add(() -> own.dispatch(() -> enter(request)));
        }
    }

    private static void enter(RoutingContext request) {
        // Nobody answers whoever has left. Neither request has a body that anybody would miss.
        if (!request.response().closed()) {
            request.next();
        }
    }

    private void let(Runnable comer) {
        if (!turn) {
            turn = true;
            vertx.setTimer(PAUSE_MILLIS, this::next);
        }
        long begin = System.nanoTime();
        comer.run();
        spent += System.nanoTime() - begin;
    }

    private void next(long timer) {
        turn = false;
        spent = 0;
        while (spent < TURN && !waiting.isEmpty()) {
            let(waiting.remove());
        }
    }
}
