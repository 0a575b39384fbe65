package live.frontrow.common.sample;

import io.quarkus.vertx.VertxContextSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Many changes to some aggregates from several threads at once, each with the next version of its aggregate. */
public final class History {

    private static final int WRITERS = 3;

    private final Tallies tallies;
    private final List<String> people;

    /** Makes {@code count} aggregates. */
    public History(Tallies tallies, int count) {
        this.tallies = tallies;
        this.people = IntStream.range(0, count)
                .mapToObj(each -> "history-" + UUID.randomUUID())
                .toList();
        people.forEach(person -> await(() -> VertxContextSupport.subscribeAndAwait(() -> tallies.create(person))));
    }

    /** Keys of the aggregates. */
    public List<String> people() {
        return people;
    }

    /** Versions 1 to {@code last}. */
    public static List<Long> versions(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    /** Every writer changes every aggregate {@code times} times, so that each ends at three times that version. */
    public int write(int times) {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                work.add(writers.submit(() -> {
                    for (int i = 0; i < times; i++) {
                        people.forEach(person ->
                                await(() -> VertxContextSupport.subscribeAndAwait(() -> tallies.change(person))));
                    }
                }));
            }
            for (Future<?> each : work) {
                await(() -> each.get(60, TimeUnit.SECONDS));
            }
        }
        return WRITERS * times;
    }

    private static void await(Action action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something that may fail in any way. */
    private interface Action {
        void run() throws Throwable;
    }
}
