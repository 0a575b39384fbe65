package live.frontrow.chat.poll.feed;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.rights.Rights;
import live.frontrow.common.background.Loops;
import live.frontrow.common.database.Rows;

/**
 * Closes polls for good when their last votes have come, and those of a show that is over. Every pod looks, and only the first of them
 * finds something. Metrics: loop {@code poll-closing}.
 */
@Singleton
class PollClosing {

    private static final Duration EVERY = Duration.ofMillis(250);

    private static final String OPEN =
            "select id, show, coalesce(closes_at <= clock_timestamp(), false) as due from poll where status = 'OPEN'";

    /** Looked at again once the row is held: a moderator may have opened it once more. */
    private static final String CLOSE = """
            update poll set status = 'CLOSED', closed_at = clock_timestamp(), version = nextval('poll_version'),
                close_from = least(close_from, clock_timestamp())
            where id = any(cast($1 as uuid[])) and status = 'OPEN' and (closes_at <= clock_timestamp() or id = any(cast($2 as uuid[])))""";

    private final Pool pool;
    private final Rights rights;
    private final Loops loops;

    PollClosing(Pool pool, Rights rights, Loops loops) {
        this.pool = pool;
        this.rights = rights;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.start("poll-closing", () -> look().replaceWith(EVERY));
    }

    private record Asked(UUID poll, UUID show, boolean due) {}

    private Uni<Void> look() {
        return pool.preparedQuery(OPEN)
                .execute()
                .map(rows ->
                        Rows.all(rows, row -> new Asked(row.getUUID("id"), row.getUUID("show"), row.getBoolean("due"))))
                .chain(this::close);
    }

    private Uni<Void> close(List<Asked> open) {
        List<Asked> over = open.stream()
                .filter(asked -> rights.over(asked.show().toString()))
                .toList();
        List<Asked> ending = open.stream()
                .filter(asked -> asked.due() || over.contains(asked))
                .toList();
        return ending.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(CLOSE)
                        .execute(Tuple.of(
                                Rows.column(ending, Asked::poll, UUID[]::new),
                                Rows.column(over, Asked::poll, UUID[]::new)))
                        .replaceWithVoid();
    }
}
