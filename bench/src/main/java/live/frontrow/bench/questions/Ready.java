package live.frontrow.bench.questions;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import live.frontrow.bench.stage.Service;

/** Which of two pods are ready, as whatever leads people to them knows: asked each second, so that nobody is led to one that starts. */
final class Ready implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final List<Service> pods;
    private final boolean[] ready = {true, true};
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();

    Ready(List<Service> pods) {
        this.pods = pods;
        looking.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** That pod, or the other one when only that is ready. */
    synchronized int or(int pod) {
        return ready[pod] || !ready[1 - pod] ? pod : 1 - pod;
    }

    private void look() {
        for (int pod = 0; pod < ready.length; pod++) {
            boolean now = pods.get(pod).ready();
            synchronized (this) {
                ready[pod] = now;
            }
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
