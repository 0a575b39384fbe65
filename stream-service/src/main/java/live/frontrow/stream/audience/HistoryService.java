package live.frontrow.stream.audience;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.event.StreamState;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.time.Now;

/** The audience of a show over time, from what gateways reported; nothing is sampled while the show runs. */
@ApplicationScoped
class HistoryService {

    private static final String READ = """
            with stay as (
                select greatest($2, least($3, joined_at)) as joined_at,
                       case when left_at is not null then greatest($2, least($3, left_at)) end as left_at
                from stream_presence where show_id = $1),
            change as (
                select joined_at as at, 1 as step from stay
                union all
                select left_at, -1 from stay where left_at is not null),
            running as (
                select at, step, sum(step) over (order by at, step desc rows unbounded preceding) as present
                from change)
            select least($5 - 1, floor(extract(epoch from at - $2) / $4)::integer) as index,
                   max(present) as most,
                   count(*) filter (where step = 1) as joins,
                   count(*) filter (where step = -1) as leaves
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
                .execute(Tuple.from(List.of(
                        id, at(curve.from()), at(curve.to()), curve.step().toSeconds(), curve.steps())))
                .map(HistoryService::movements)
                .map(curve::history);
    }

    private static Map<Integer, Curve.Movement> movements(RowSet<Row> rows) {
        Map<Integer, Curve.Movement> movements = new HashMap<>();
        rows.forEach(row -> movements.put(
                row.getInteger("index"),
                new Curve.Movement(row.getLong("most"), row.getLong("joins"), row.getLong("leaves"))));
        return movements;
    }

    private static Object at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
