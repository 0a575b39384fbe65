package live.frontrow.local.installation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import live.frontrow.local.process.ComponentException;

/** Parts that somebody looks after: started together, kept running, ended together. */
final class Crew {

    private final Progress progress;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Part> parts = new CopyOnWriteArrayList<>();

    Crew(Progress progress) {
        this.progress = progress;
    }

    /** Returns when all these are healthy too; ends everything when one of them fails. */
    void start(List<Part> more) {
        start(more, Starter::start, this::end);
    }

    /** The same where some of it runs already and serves people: when one fails, all that runs is left to whoever comes next. */
    void takeOver(List<Part> more) {
        start(more, Starter::takeOver, parts::clear);
    }

    private void start(List<Part> more, BiConsumer<Starter, List<Part>> way, Runnable otherwise) {
        parts.addAll(more);
        try {
            way.accept(new Starter(progress, this::stopping), more);
        } catch (RuntimeException e) {
            if (stopping()) {
                throw new ComponentException("Ended while starting", e);
            }
            otherwise.run();
            throw e instanceof ComponentException
                    ? e
                    : new ComponentException("Something went wrong that nobody expected: " + e.getMessage(), e);
        }
    }

    /** Starts again what ends, and does the chore now and then, until {@link #end()}. */
    void watch(Runnable chore, Duration pause) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> threads.submit(new Watch(part.component(), progress, stopping)::run));
            do {
                chore.run();
            } while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all parts: first what depends on others. What is just being started does not get away. */
    void end() {
        stopping.countDown();
        Ending.of(parts);
        ended.countDown();
    }

    private boolean stopping() {
        return stopping.getCount() == 0;
    }
}
