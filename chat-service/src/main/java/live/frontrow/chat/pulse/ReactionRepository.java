package live.frontrow.chat.pulse;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import live.frontrow.common.database.Rows;

/** What each source had counted by the end of each second in which it counted. */
@Singleton
class ReactionRepository {

    /** A source's counts only grow: a late or repeated record says less, or the same. */
    private static final String ADD = """
            insert into reaction (show, source, second, total, totals) values ($1, $2, $3, $4, $5)
            on conflict (show, source, second) do update set total = excluded.total, totals = excluded.totals
            where reaction.total < excluded.total""";

    private static final String TOTALS = """
            select distinct on (source) source, totals from reaction
            where show = $1 order by source, total desc""";

    /**
     * The row before the first of a source's within the time says from where it grew. A late record may stand in a later second
     * and say less than was known: it says nothing.
     */
    private static final String CURVE = """
            select second, totals, before from (
                select second, totals, lag(totals) over (partition by source order by second) as before from (
                    select source, second, totals, total, max(total) over (partition by source order by second
                        rows between unbounded preceding and 1 preceding) as most
                    from reaction where show = $1) as seen
                where total > coalesce(most, 0)) as grown
            where second > $2 order by second limit $3""";

    private static final String GROWTH = """
            with counted as (select * from reaction where show = $1 and second <= $3)
            select $3 as second, last.totals, first.totals as before from (
                select distinct on (source) source, totals from counted order by source, total desc) as last
            left join (
                select distinct on (source) source, totals from counted where second < date_trunc('second', $2::timestamptz)
                order by source, total desc) as first using (source)""";

    private final Pool pool;

    ReactionRepository(Pool pool) {
        this.pool = pool;
    }

    /** Counts that are to be kept. */
    record Counted(UUID show, UUID source, Instant second, Map<String, Long> totals) {

        long total() {
            return totals.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What a source counted up to and within a second. */
    record Step(Instant second, Map<String, Long> before, Map<String, Long> totals) {}

    Uni<Void> add(Collection<Counted> counts) {
        List<Tuple> rows = counts.stream()
                .map(each -> Tuple.of(
                        each.show(),
                        each.source(),
                        Rows.parameter(each.second()),
                        each.total(),
                        new JsonObject(Map.copyOf(each.totals()))))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(ADD).executeBatch(rows).replaceWithVoid();
    }

    /** By source, what it counted at a show in all. */
    Uni<Map<UUID, Map<String, Long>>> totals(String show) {
        return Uni.createFrom()
                .deferred(() -> pool.preparedQuery(TOTALS).execute(Tuple.of(UUID.fromString(show))))
                .map(rows -> Rows.all(rows, row -> row).stream()
                        .collect(Collectors.toMap(row -> row.getUUID("source"), row -> counts(row, "totals"))));
    }

    /** Up to {@code limit} steps after a second, in their order. */
    Uni<List<Step>> steps(UUID show, Instant after, int limit) {
        return pool.preparedQuery(CURVE)
                .execute(Tuple.of(show, Rows.parameter(after), limit))
                .map(rows -> Rows.all(rows, ReactionRepository::step));
    }

    /** What each source counted before a time, and until its end. */
    Uni<List<Step>> growth(UUID show, Instant from, Instant until) {
        return pool.preparedQuery(GROWTH)
                .execute(Tuple.of(show, Rows.parameter(from), Rows.parameter(until)))
                .map(rows -> Rows.all(rows, ReactionRepository::step));
    }

    private static Step step(Row row) {
        return new Step(Rows.time(row, "second"), counts(row, "before"), counts(row, "totals"));
    }

    private static Map<String, Long> counts(Row row, String column) {
        JsonObject json = row.getJsonObject(column);
        return json == null
                ? Map.of()
                : json.stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> ((Number) entry.getValue()).longValue()));
    }
}
