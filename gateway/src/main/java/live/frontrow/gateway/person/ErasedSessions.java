package live.frontrow.gateway.person;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import live.frontrow.common.background.Loop;
import live.frontrow.common.background.Loops;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PersonErased;
import live.frontrow.common.tail.TailFrom;
import live.frontrow.common.tail.TopicTail;

/**
 * Signs out whoever was erased, everywhere. Read from the beginning, since nothing is written down of what was done. A loop does it, in
 * its own time, until the database has: each of these counts. Metric: {@code frontrow.erased.sessions.waiting}, people whose sessions may
 * still stand.
 */
@Singleton
final class ErasedSessions {

    private static final String END = """
            DELETE FROM session USING unnest($1::text[], $2::timestamptz[]) AS erased (who, at)
            WHERE session.person = erased.who AND session.created_at <= erased.at""";

    private static final int AT_ONCE = 500;

    /** Further ones are read from Kafka when there is room. */
    private static final int MOST = 10_000;

    private static final Duration REST = Duration.ofSeconds(5);

    private final BlockingQueue<PersonErased> waiting = new ArrayBlockingQueue<>(MOST);
    private final TopicTail tails;
    private final Loops loops;
    private final Pool pool;
    private final MeterRegistry metrics;

    ErasedSessions(TopicTail tails, Loops loops, Pool pool, MeterRegistry metrics) {
        this.tails = tails;
        this.loops = loops;
        this.pool = pool;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("frontrow.erased.sessions.waiting", waiting, BlockingQueue::size)
                .register(metrics);
        Loop loop = loops.start("erased-sessions", this::turn);
        tails.start("erased", Set.of(EventType.PERSON_ERASED), TailFrom.beginning(), fact -> {
            await((PersonErased) fact.data());
            loop.nudge();
        });
    }

    /** On the tail's own thread, which goes on when there is room. */
    private void await(PersonErased erased) {
        try {
            waiting.put(erased);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Uni<Duration> turn() {
        List<PersonErased> next = waiting.stream().limit(AT_ONCE).toList();
        return next.isEmpty()
                ? Uni.createFrom().item(REST)
                : Uni.createFrom().completionStage(() -> end(next)).replaceWith(Duration.ZERO);
    }

    private CompletionStage<?> end(List<PersonErased> next) {
        String[] people = next.stream().map(PersonErased::person).toArray(String[]::new);
        OffsetDateTime[] at = next.stream()
                .map(erased -> erased.at().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
        return pool.preparedQuery(END)
                .execute(Tuple.tuple().addArrayOfString(people).addArrayOfOffsetDateTime(at))
                .onSuccess(done -> next.forEach(waiting::remove))
                .toCompletionStage();
    }
}
