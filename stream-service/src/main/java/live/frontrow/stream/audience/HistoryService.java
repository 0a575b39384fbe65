package live.frontrow.stream.audience;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.StreamState;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.time.Now;

/** The audience of a show over time, from what gateways reported; nothing is sampled while the show runs. */
@ApplicationScoped
class HistoryService {

    /**
     * Moments before steps: people who come or go at one moment are added up first, which leaves less to put in order.
     * Whoever comes at a moment meets those who go at it.
     */
    private static final String READ = """
            with stay as materialized (
                select unnest(range_agg(present)) as part from viewing_session where show_id = $1 group by viewer),
            moment as (
                select at, count(*) filter (where comes) as joins, count(*) filter (where not comes) as leaves
                from (select greatest($2, least($3, lower(part))) as at, true as comes from stay
                      union all
                      select greatest($2, least($3, upper(part) - interval '60 seconds')), false
                      from stay where upper(part) - interval '30 seconds' <= now()) change
                group by at),
            running as (
                select at, joins, leaves,
                       sum(joins - leaves) over (order by at rows unbounded preceding) + leaves as present
                from moment)
            select least(date_bin($4::bigint * interval '1 second', at, $2), $5) as step,
                   max(present)::bigint as most, sum(joins)::bigint as joins, sum(leaves)::bigint as leaves
            from running group by 1""";

    private final Pool pool;
    private final ShowRepository shows;

    HistoryService(Pool pool, ShowRepository shows) {
        this.pool = pool;
        this.shows = shows;
    }

    @WithSession
    Uni<AudienceHistory> of(UUID id) {
        return shows.existing(id).chain(show -> read(id, show.state()));
    }

    private Uni<AudienceHistory> read(UUID id, StreamState show) {
        if (show.startedAt() == null) {
            return Uni.createFrom().item(new AudienceHistory(null, null, 60, List.of()));
        }
        Curve curve = Curve.between(show.startedAt(), show.endedAt() == null ? Now.get() : show.endedAt());
        return pool.preparedQuery(READ)
                .execute(Tuple.of(
                        id,
                        Rows.parameter(curve.from()),
                        Rows.parameter(curve.to()),
                        curve.step().toSeconds(),
                        Rows.parameter(curve.start(curve.steps() - 1))))
                .map(HistoryService::movements)
                .map(curve::history);
    }

    private static Map<Instant, Curve.Movement> movements(RowSet<Row> rows) {
        Map<Instant, Curve.Movement> movements = new HashMap<>();
        rows.forEach(row -> movements.put(
                Rows.time(row, "step"),
                new Curve.Movement(row.getLong("most"), row.getLong("joins"), row.getLong("leaves"))));
        return movements;
    }
}
