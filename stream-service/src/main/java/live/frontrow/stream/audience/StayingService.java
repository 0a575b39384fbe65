package live.frontrow.stream.audience;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.StreamState;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.time.Now;

/** Where a show lost people, from what gateways reported. */
@ApplicationScoped
class StayingService {

    /** A show that ended by itself had no picture for a while: nobody left in it. */
    private static final String PICTURE_ENDED = """
            select case when bool_or(closed_at is null) then $2::timestamptz else least($2::timestamptz, max(closed_at)) end as until
            from publication where show_id = $1""";

    /**
     * A stay counts from the first beginning of a step that it saw on, and until the step in which it ended; who came and went
     * within one is in the average only. Who was silent for less than 30 s at the end had not left.
     */
    private static final String READ = """
            with stay as materialized (
                select greatest($2::timestamptz, lower(part)) as joined, upper(part) - interval '60 seconds' as left_at
                from (select unnest(range_agg(present)) as part
                      from viewing_session where show_id = $1 group by viewer) person
                where lower(part) < $3::timestamptz and upper(part) - interval '60 seconds' >= $2),
            part as (
                select ceil(extract(epoch from joined - $2) / $4::bigint)::int as first,
                       case when left_at < $3 - interval '30 seconds'
                            then floor(extract(epoch from left_at - $2) / $4::bigint)::int end as last,
                       extract(epoch from least(left_at, $3) - joined) as seconds
                from stay)
            select step, sum(came)::bigint as came, sum(went)::bigint as went, sum(seconds)::double precision as seconds
            from (select first as step, (first <= coalesce(last, first))::int as came, 0 as went, seconds from part
                  union all
                  select last, 0, 1, 0 from part where first <= last) change
            group by step""";

    private final Pool pool;
    private final ShowRepository shows;

    StayingService(Pool pool, ShowRepository shows) {
        this.pool = pool;
        this.shows = shows;
    }

    @WithSession
    Uni<Staying> of(UUID id) {
        return shows.existing(id).chain(show -> of(id, show.state()));
    }

    private Uni<Staying> of(UUID id, StreamState show) {
        if (show.startedAt() == null) {
            return Uni.createFrom().item(Staying.NONE);
        }
        Instant now = Now.get();
        Curve curve = Curve.between(show.startedAt(), show.endedAt() == null ? now : show.endedAt());
        return show.endedAt() == null
                ? read(id, curve, now)
                : pool.preparedQuery(PICTURE_ENDED)
                        .execute(Tuple.of(id, Rows.parameter(show.endedAt())))
                        .map(rows -> Rows.first(rows, row -> Rows.time(row, "until")))
                        .chain(until -> read(id, curve, until));
    }

    private Uni<Staying> read(UUID id, Curve curve, Instant until) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(
                        id,
                        Rows.parameter(curve.from()),
                        Rows.parameter(until),
                        curve.step().toSeconds()))
                .map(rows -> staying(rows, curve, until));
    }

    private static Staying staying(RowSet<Row> rows, Curve curve, Instant until) {
        long[] came = new long[curve.steps() + 1];
        long[] went = new long[curve.steps() + 1];
        double seconds = 0;
        for (Row row : rows) {
            int step = Math.min(curve.steps(), row.getInteger("step"));
            came[step] += row.getLong("came");
            went[step] += row.getLong("went");
            seconds += row.getDouble("seconds");
        }
        List<Staying.Point> points = new ArrayList<>();
        long present = 0;
        for (int i = 0; i < curve.steps() && curve.start(i).isBefore(until); i++) {
            present += came[i];
            points.add(new Staying.Point(curve.start(i), present, present - went[i]));
            present -= went[i];
        }
        double length = Math.max(1, Duration.between(curve.from(), until).toMillis() / 1000.0);
        double average = Math.round(10 * seconds / length) / 10.0;
        return new Staying(curve.from(), until, curve.step().toSeconds(), average, points);
    }
}
