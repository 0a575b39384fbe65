package live.frontrow.local.installation;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.LogTail;

/** Starts one component again whenever its process ends, at once at first, more slowly when it goes on ending. */
final class Watch {

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Whoever ran this long starts with the first delay again. */
    private static final Duration STABLE = Duration.ofMinutes(1);

    private final Component component;
    private final Progress progress;
    private final CountDownLatch stopped;

    Watch(Component component, Progress progress, CountDownLatch stopped) {
        this.component = component;
        this.progress = progress;
        this.stopped = stopped;
    }

    /** Runs until the supervisor stops. */
    void run() {
        Duration delay = FIRST;
        while (!stopping()) {
            Instant since = Instant.now();
            component.ended().join();
            if (Duration.between(since, Instant.now()).compareTo(STABLE) > 0) {
                delay = FIRST;
            }
            if (stoppedWithin(delay)) {
                return;
            }
            delay = again(delay);
        }
    }

    private Duration again(Duration delay) {
        progress.line("%s %s ended and is started again. Its last words:\n    %s"
                .formatted(Instant.now(), component.name(), String.join("\n    ", LogTail.last(component.log(), 5))));
        try {
            component.start(this::stopping);
            progress.line(Instant.now() + " " + component.name() + " is healthy again");
        } catch (RuntimeException e) {
            // Whatever it was: the next attempt may succeed, and nobody else looks after it.
            if (!stopping()) {
                progress.line(Instant.now() + " " + (e instanceof ComponentException ? e.getMessage() : e));
            }
        }
        Duration doubled = delay.multipliedBy(2);
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private boolean stopping() {
        return stopped.getCount() == 0;
    }

    private boolean stoppedWithin(Duration delay) {
        try {
            return stopped.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
