package live.frontrow.stream.audience;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import live.frontrow.stream.show.ShowRepository;

/** Adds up the audience of a show. */
@ApplicationScoped
class AudienceService {

    /** At the same instant people come before others go: whoever was seen only once was there. */
    private static final String READ = """
            with stay as materialized (select joined_at, left_at from stream_presence where show_id = $1),
            change as (
                select joined_at as at, 1 as step from stay
                union all
                select left_at, -1 from stay where left_at is not null)
            select (select count(*) from stay where left_at is null) as now,
                   (select coalesce(max(present), 0) from (
                       select sum(step) over (order by at, step desc rows unbounded preceding) as present
                       from change) running) as peak,
                   floor(coalesce(sum(seconds), 0) / 60)::bigint as minutes,
                   count(*) as people
            from stream_watcher where show_id = $1""";

    private final Pool pool;
    private final ShowRepository shows;

    AudienceService(Pool pool, ShowRepository shows) {
        this.pool = pool;
        this.shows = shows;
    }

    @WithSession
    Uni<Audience> of(UUID show) {
        return shows.existing(show)
                .chain(() -> pool.preparedQuery(READ).execute(Tuple.of(show)))
                .map(rows -> audience(rows.iterator().next()));
    }

    private static Audience audience(Row row) {
        return new Audience(row.getLong("now"), row.getLong("peak"), row.getLong("minutes"), row.getLong("people"));
    }
}
