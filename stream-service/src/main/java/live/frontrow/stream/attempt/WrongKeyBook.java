package live.frontrow.stream.attempt;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import live.frontrow.common.address.Network;
import live.frontrow.common.background.Loops;
import live.frontrow.common.database.Rows;
import live.frontrow.stream.time.Now;

/**
 * Counts in the database, so that every instance knows of what the others refused. This machine's own addresses do not
 * count: a proxy that tells no addresses would shut everybody out.
 */
@ApplicationScoped
public class WrongKeyBook {

    /** Addresses that are remembered; further ones are refused all the same, but not counted. */
    private static final int MOST = 10_000;

    private static final Duration KEEP = Duration.ofHours(1);
    private static final Duration CLEAN_EVERY = Duration.ofMinutes(1);

    /** A new window begins with the first attempt after the last one was over; a full one with what fills it. */
    private static final String FAILED = """
            insert into wrong_key as w (network, since, times, last_at)
            select $1::text::cidr, $2, 1, $2
            where (select count(*) from wrong_key) < %d or exists (select from wrong_key where network = $1::text::cidr)
            on conflict (network) do update set last_at = $2,
                times = case when w.since <= $3 then 1 else w.times + 1 end,
                since = case when w.since <= $3 or w.times + 1 >= $4 then $2 else w.since end""".formatted(MOST);

    private static final String RESTING =
            "select from wrong_key where network = $1::text::cidr and times >= $2 and since > $3";

    private static final String FORGIVE = "delete from wrong_key where network = $1::text::cidr";

    private static final String WORST = """
            select text(network) as network, times, last_at from wrong_key
            where times >= $1 and last_at > $2 order by last_at desc limit 100""";

    private static final String FORGET = "delete from wrong_key where last_at < $1";

    private final Pool pool;
    private final Loops loops;
    private final AttemptConfig config;

    WrongKeyBook(Pool pool, Loops loops, AttemptConfig config) {
        this.pool = pool;
        this.loops = loops;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        loops.start("old wrong keys", () -> pool.preparedQuery(FORGET)
                .execute(Tuple.of(Rows.parameter(Now.get().minus(KEEP))))
                .replaceWith(CLEAN_EVERY));
    }

    /** Somebody had no right key. */
    public Uni<Void> failed(Network from, Instant now) {
        return from.first().isLoopbackAddress()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(FAILED)
                        .execute(Tuple.of(
                                from.site().toString(), Rows.parameter(now), windowBegin(now), config.attempts()))
                        .replaceWithVoid();
    }

    /** Whether the address has to rest now. */
    public Uni<Boolean> resting(Network from, Instant now) {
        return pool.preparedQuery(RESTING)
                .execute(Tuple.of(from.site().toString(), config.attempts(), windowBegin(now)))
                .map(rows -> rows.size() > 0);
    }

    /** Somebody from there has a right key. */
    public Uni<Void> succeeded(Network from) {
        return pool.preparedQuery(FORGIVE)
                .execute(Tuple.of(from.site().toString()))
                .replaceWithVoid();
    }

    /** Addresses with at least so many attempts within a window, of which the last was after {@code since}. */
    public Uni<List<WrongKeys>> worst(int atLeast, Instant since) {
        return pool.preparedQuery(WORST)
                .execute(Tuple.of(atLeast, Rows.parameter(since)))
                .map(rows -> Rows.all(
                        rows,
                        row -> new WrongKeys(
                                Network.parse(row.getString("network"))
                                        .orElseThrow()
                                        .toString(),
                                row.getInteger("times"),
                                Rows.time(row, "last_at"))));
    }

    private OffsetDateTime windowBegin(Instant now) {
        return Rows.parameter(now.minus(config.rest()));
    }
}
