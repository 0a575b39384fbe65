package live.frontrow.vod.forecast;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import live.frontrow.common.database.Rows;
import live.frontrow.vod.forecast.Forecast.Leaving;

/** What recordings take, took lately, and give back. */
@Singleton
class Usage {

    private static final String USED = "select cast(coalesce(sum(bytes), 0) as bigint) from segment";

    /** From the first recording on, if that is less than four weeks ago; a week at least. */
    private static final String GROWTH = """
            select cast(count(*) as int) as shows, cast(coalesce(sum(size), 0) as bigint) as bytes,
                   cast(coalesce(max(size), 0) as bigint) as largest,
                   (select cast(greatest(1, least(4, extract(epoch from now() - min(started_at)) / 604800)) as float8)
                    from show join recording on recording.show = show.id) as weeks
            from (select sum(bytes) as size from segment join show on show.id = segment.show
                  where show.started_at > now() - interval '28 days' group by show.id) lately""";

    private static final String LEAVING = """
            select coalesce(deleted_at, due.at) + interval '7 days' as at, size
            from recording left join due_recording due using (show)
            join lateral (select cast(sum(bytes) as bigint) as size from segment where segment.show = recording.show) sized
                 on size is not null
            where deleted_at is not null or due.at is not null""";

    /** Of several shows the one that is furthest behind. */
    private static final String BEHIND = """
            select max(behind) from (
                select cast(extract(epoch from now() - max(time + nanos / 1000 * interval '1 microsecond')) as float8) as behind
                from segment join show on show.id = segment.show
                where started_at is not null and ended_at is null and not deleted group by show.id) on_air""";

    private static final String DAYS = "select days from retention";

    private final Pool pool;

    Usage(Pool pool) {
        this.pool = pool;
    }

    Uni<Long> used() {
        return first(USED, row -> row.getLong(0));
    }

    Uni<Growth> growth() {
        return first(GROWTH, Usage::growth);
    }

    Uni<List<Leaving>> leaving() {
        return pool.query(LEAVING)
                .execute()
                .map(rows -> Rows.all(rows, row -> new Leaving(Rows.time(row, "at"), row.getLong("size"))));
    }

    Uni<OptionalInt> keptDays() {
        return first(
                DAYS,
                row -> row.getInteger("days") == null ? OptionalInt.empty() : OptionalInt.of(row.getInteger("days")));
    }

    /** Seconds since the newest stored picture of what is on air; empty where there is none. */
    Uni<Optional<Double>> behind() {
        return first(BEHIND, row -> Optional.ofNullable(row.getDouble(0)));
    }

    private <T> Uni<T> first(String query, Function<Row, T> reading) {
        return pool.query(query).execute().map(rows -> Rows.first(rows, reading));
    }

    private static Growth growth(Row row) {
        Double weeks = row.getDouble("weeks");
        return new Growth(
                row.getInteger("shows"), row.getLong("bytes"), row.getLong("largest"), weeks == null ? 1 : weeks);
    }
}
