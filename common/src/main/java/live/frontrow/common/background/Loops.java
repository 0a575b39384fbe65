package live.frontrow.common.background;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Starts loops, and stops them with the service. */
@ApplicationScoped
public class Loops {

    private final Vertx vertx;
    private final MeterRegistry metrics;
    private final List<Loop> all = new CopyOnWriteArrayList<>();

    Loops(Vertx vertx, MeterRegistry metrics) {
        this.vertx = vertx;
        this.metrics = metrics;
    }

    /** Starts a loop; each turn gives the pause before the next. */
    public Loop start(String name, Supplier<Uni<Duration>> turn) {
        Loop loop = new Loop(name, turn, vertx, metrics);
        all.add(loop);
        loop.start();
        return loop;
    }

    /** The same for turns that block: each on a worker, and never two at once, however long one takes. */
    public Loop startBlocking(String name, Callable<Duration> turn) {
        return start(name, new BlockingTurn(turn));
    }

    List<Loop> all() {
        return all;
    }

    void stop(@Observes ShutdownEvent end) {
        all.forEach(Loop::stop);
    }
}
