package live.frontrow.stream.audience;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import live.frontrow.stream.show.Show;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.time.Now;

/** Who watched a show. */
@ApplicationScoped
class WatcherService {

    /** As many sessions as a gateway follows: about 3 MB of text. */
    private static final int MOST = 50_000;

    private static final String READ = """
            select name, joined_at, left_at, seconds::double precision / 60 as minutes
            from stream_watcher left join viewer_name using (viewer)
            where show_id = $1 order by joined_at, viewer limit $2""";

    private final Pool pool;
    private final ShowRepository shows;

    WatcherService(Pool pool, ShowRepository shows) {
        this.pool = pool;
        this.shows = shows;
    }

    @WithSession
    Uni<Watchers> of(UUID id) {
        return shows.existing(id).chain(show -> pool.preparedQuery(READ)
                .execute(Tuple.of(id, MOST))
                .map(rows -> new Watchers(
                        fileName(show),
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(WatcherService::watcher)
                                .toList())));
    }

    private static String fileName(Show show) {
        Instant startedAt = show.state().startedAt();
        Instant day = startedAt == null ? Now.get() : startedAt;
        return "audience-" + DateTimeFormatter.ISO_LOCAL_DATE.format(day.atOffset(ZoneOffset.UTC)) + ".csv";
    }

    private static Watcher watcher(Row row) {
        OffsetDateTime leftAt = row.getOffsetDateTime("left_at");
        return new Watcher(
                row.getString("name"),
                row.getOffsetDateTime("joined_at").toInstant(),
                leftAt == null ? null : leftAt.toInstant(),
                row.getDouble("minutes"));
    }

    /** The people of one show, earliest first, and what to call the file of them. */
    record Watchers(String fileName, List<Watcher> watchers) {

        /** Keeps its own copy. */
        Watchers {
            watchers = List.copyOf(watchers);
        }
    }
}
