package live.frontrow.stream.audience;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.UUID;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.time.Now;

/** Adds up the audience of a show. */
@ApplicationScoped
class AudienceService {

    private static final String READ = """
            select count(distinct viewer) filter (where left_at is null and last_seen_at > $2) as now,
                   (select peak from stream_audience where show_id = $1) as peak,
                   coalesce(sum(extract(epoch from last_seen_at - joined_at)), 0)::bigint / 60 as minutes,
                   count(distinct viewer) as people
            from stream_viewer where show_id = $1""";

    private final Pool pool;
    private final ShowRepository shows;

    AudienceService(Pool pool, ShowRepository shows) {
        this.pool = pool;
        this.shows = shows;
    }

    @WithSession
    Uni<Audience> of(UUID show) {
        var since = Now.get().minus(AudienceBook.SILENCE).atOffset(ZoneOffset.UTC);
        return shows.existing(show)
                .chain(() -> pool.preparedQuery(READ).execute(Tuple.of(show, since)))
                .map(rows -> audience(rows.iterator().next()));
    }

    private static Audience audience(Row row) {
        long now = row.getLong("now");
        Long peak = row.getLong("peak");
        return new Audience(now, Math.max(now, peak == null ? 0 : peak), row.getLong("minutes"), row.getLong("people"));
    }
}
