package live.frontrow.common.background;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import live.frontrow.common.metrics.Series;
import org.jboss.logging.Logger;

/**
 * Does one thing again and again, never twice at once, each turn in a Vert.x context in which transactions work. A nudge
 * brings the next turn forward. Metrics: {@code frontrow.loop.turns} by loop and outcome, {@code frontrow.loop.age}
 * (seconds since the last good turn).
 *
 * <p>All fields that change are touched on the loop's own event loop only.
 */
public final class Loop {

    private static final String TURNS = "frontrow.loop.turns";

    private static final Logger LOG = Logger.getLogger(Loop.class);

    /** A turn that takes longer has lost an answer somewhere. */
    private static final Duration TURN_AT_MOST = Duration.ofSeconds(15);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final String name;
    private final Supplier<Uni<Duration>> turn;
    private final MeterRegistry metrics;
    private final Vertx vertx;
    private final Context context;

    private boolean running;
    private boolean again;
    private boolean stopped;
    private long timer = -1;
    private volatile long lastGood = System.nanoTime();
    private volatile Duration lastPause = Duration.ZERO;

    Loop(String name, Supplier<Uni<Duration>> turn, Vertx vertx, MeterRegistry metrics) {
        this.name = name;
        this.turn = turn;
        this.vertx = vertx;
        this.metrics = metrics;
        this.context = ((VertxInternal) vertx).createEventLoopContext();
        Gauge.builder("frontrow.loop.age", this, Loop::age)
                .tag("loop", name)
                .baseUnit("seconds")
                .register(metrics);
        Series.begin(metrics, TURNS, "outcome", List.of("good", "failed"), "loop", name);
    }

    void start() {
        context.runOnContext(ignored -> begin());
    }

    /** Takes the next turn now, or right after the one that is under way. */
    public void nudge() {
        context.runOnContext(ignored -> {
            if (running) {
                again = true;
            } else if (!stopped) {
                vertx.cancelTimer(timer);
                begin();
            }
        });
    }

    void stop() {
        context.runOnContext(ignored -> {
            stopped = true;
            vertx.cancelTimer(timer);
        });
    }

    String name() {
        return name;
    }

    /** Seconds since the last good turn. */
    double age() {
        return (System.nanoTime() - lastGood) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    /** Seconds since the next good turn was due; negative before. */
    double overdue() {
        return age() - lastPause.toMillis() / 1000.0;
    }

    private void begin() {
        running = true;
        again = false;
        Context own = VertxContext.createNewDuplicatedContext(context);
        VertxContextSafetyToggle.setContextSafe(own, true);
        own.runOnContext(ignored -> Uni.createFrom()
                .deferred(() -> turn.get())
                .ifNoItem()
                .after(TURN_AT_MOST)
                .fail()
                .subscribe()
                .with(this::good, this::failed));
    }

    private void good(Duration pause) {
        lastGood = System.nanoTime();
        lastPause = pause;
        metrics.counter(TURNS, "loop", name, "outcome", "good").increment();
        end(pause);
    }

    private void failed(Throwable failure) {
        metrics.counter(TURNS, "loop", name, "outcome", "failed").increment();
        LOG.warnf("Loop %s failed, goes on: %s", name, failure);
        LOG.debug("Loop failed", failure);
        end(AFTER_FAILURE);
    }

    private void end(Duration pause) {
        context.runOnContext(ignored -> {
            running = false;
            if (stopped) {
                return;
            }
            if (again) {
                begin();
            } else {
                timer = vertx.setTimer(Math.max(1, pause.toMillis()), fired -> begin());
            }
        });
    }
}
