package live.frontrow.bench.questions;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import live.frontrow.bench.report.Samples;

/** While people vote: every two seconds, how long pages on each pod take to have what the other pod has written. */
final class Watch implements AutoCloseable {

    private static final Duration EACH = Duration.ofSeconds(2);

    private final Collection<Double> millis = new ConcurrentLinkedQueue<>();
    private final List<Queue> pages;
    private final Thread thread;
    private volatile boolean ended;

    /** Pages by the number of their pods. */
    Watch(List<Queue> pages) {
        this.pages = pages;
        this.thread = Thread.ofVirtual().start(this::look);
    }

    private void look() {
        for (int turn = 0; !ended; turn++) {
            int page = turn % pages.size();
            millis.add(pages.get(page)
                    .follows(Ballot.PODS.size() - 1 - pages.get(page).pod()));
            LockSupport.parkNanos(EACH.toNanos());
        }
    }

    /** What was seen; ends it. */
    Samples seen() {
        close();
        return new Samples(millis);
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join(Duration.ofMinutes(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
