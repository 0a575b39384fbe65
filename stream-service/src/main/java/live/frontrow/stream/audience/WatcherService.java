package live.frontrow.stream.audience;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Rows;
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
                .execute(Tuple.of(id, MOST + 1))
                .map(rows -> watchers(fileName(show), Rows.all(rows, WatcherService::watcher))));
    }

    private static String fileName(Show show) {
        Instant startedAt = show.state().startedAt();
        Instant day = startedAt == null ? Now.get() : startedAt;
        return "audience-" + DateTimeFormatter.ISO_LOCAL_DATE.format(day.atOffset(ZoneOffset.UTC)) + ".csv";
    }

    private static Watchers watchers(String fileName, List<Watcher> read) {
        boolean more = read.size() > MOST;
        return new Watchers(fileName, more ? read.subList(0, MOST) : read, more);
    }

    private static Watcher watcher(Row row) {
        return new Watcher(
                row.getString("name"),
                Rows.time(row, "joined_at"),
                Rows.time(row, "left_at"),
                row.getDouble("minutes"));
    }

    /**
     * The people of one show, earliest first.
     *
     * @param fileName what to call the file of them
     * @param more whether there were more than these
     */
    record Watchers(String fileName, List<Watcher> watchers, boolean more) {

        /** Keeps its own copy. */
        Watchers {
            watchers = List.copyOf(watchers);
        }
    }
}
