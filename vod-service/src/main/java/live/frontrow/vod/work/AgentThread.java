package live.frontrow.vod.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.frontrow.common.metrics.Series;
import live.frontrow.vod.agent.Agent;
import live.frontrow.vod.agent.Library;
import live.frontrow.vod.storage.S3Shelf;
import org.jboss.logging.Logger;

/**
 * Lets the agent take turns on a thread of its own. What fails is tried again without end, with growing pauses: nothing may be given
 * up, and nothing is deleted meanwhile. Metrics: {@code frontrow.recording.backlog} (bytes), {@code .oldest} (seconds), {@code .turns} by
 * outcome; what waits is not a number until it was looked at for the first time.
 */
@Singleton
class AgentThread {

    private static final Logger LOG = Logger.getLogger(AgentThread.class);

    private static final String TURNS = "frontrow.recording.turns";

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final long END_MILLIS = 5_000;

    private final AgentConfig config;
    private final S3Shelf shelf;
    private final Library library;
    private final MeterRegistry metrics;
    private volatile Agent.Left left = new Agent.Left(0, 0, null, null);
    private volatile boolean known = true;
    private volatile String failure = "";
    private volatile boolean ending;
    private boolean checked;
    private Thread thread;

    AgentThread(AgentConfig config, S3Shelf shelf, Library library, MeterRegistry metrics) {
        this.config = config;
        this.shelf = shelf;
        this.library = library;
        this.metrics = metrics;
        Gauge.builder("frontrow.recording.backlog", this, each -> each.known ? each.left.bytes() : Double.NaN)
                .baseUnit("bytes")
                .register(metrics);
        Gauge.builder("frontrow.recording.oldest", this, AgentThread::behind)
                .baseUnit("seconds")
                .register(metrics);
        Series.begin(metrics, TURNS, "outcome", List.of("good", "failed"));
    }

    /** How it stood after the last turn. */
    Agent.Left left() {
        return left;
    }

    /** How long (s) what waits longest has waited; a file that is being written counts from its beginning. NaN: not known yet. */
    double behind() {
        if (!known) {
            return Double.NaN;
        }
        Instant oldest = left.oldest();
        return oldest == null ? 0 : Duration.between(oldest, Instant.now()).toMillis() / 1000.0;
    }

    /** Why the last turn failed; empty when it did not. */
    String failure() {
        return failure;
    }

    void start(@Observes StartupEvent event) {
        List<Path> roots = config.recordings().orElse(List.of());
        if (roots.isEmpty()) {
            return;
        }
        known = false;
        Room.register(metrics, roots);
        Path aside = config.aside().orElseGet(() -> roots.getFirst().resolveSibling("set-aside"));
        Agent agent = new Agent(roots, aside, config.quiet(), config.name(), shelf, library);
        thread = Thread.ofPlatform().name("recording-agent").daemon().start(() -> run(agent));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ending = true;
        if (thread != null) {
            thread.interrupt();
            thread.join(END_MILLIS);
        }
    }

    private void run(Agent agent) {
        Duration pause = config.pause();
        while (!ending) {
            pause = turn(agent) ? config.pause() : longer(pause);
            try {
                Thread.sleep(pause);
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private boolean turn(Agent agent) {
        Exception failed;
        try {
            if (!checked) {
                shelf.check();
                checked = true;
            }
            left = agent.turn();
            known = true;
            failed = left.failure();
        } catch (IOException | RuntimeException e) {
            failed = e;
        }
        failure = failed == null ? "" : String.valueOf(failed.getMessage());
        metrics.counter(TURNS, "outcome", failed == null ? "good" : "failed").increment();
        if (failed != null) {
            LOG.warnf("Recordings wait, nothing is lost: %s", failure);
            LOG.debug("Turn failed", failed);
        }
        return failed == null;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
