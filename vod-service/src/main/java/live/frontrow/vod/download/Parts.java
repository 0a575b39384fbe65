package live.frontrow.vod.download;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import live.frontrow.common.database.Rows;
import live.frontrow.vod.download.DownloadPlan.Piece;
import live.frontrow.vod.playlist.Addresses;

/** Which segments belong into one file: those that are shown and need the same init, which is one unless codecs changed during the show. */
@Singleton
class Parts {

    private static final String SHOWN = """
            select number, time_window, folder, init, start_nanos, bytes from shown_segment where show = $1 order by number""";

    private final Pool pool;

    Parts(Pool pool) {
        this.pool = pool;
    }

    /**
     * A segment and what its place among the others depends on.
     *
     * @param number of it
     * @param init number of the init that it needs
     * @param start on the timeline, nanoseconds
     * @param kept what it is called in the bucket, below the show
     */
    record Numbered(int number, int init, long start, String kept, Piece piece) {}

    /** Those of each file, in their order. */
    Uni<List<List<Numbered>>> of(String show) {
        return pool.preparedQuery(SHOWN)
                .execute(Tuple.of(show))
                .map(rows -> List.copyOf(Rows.all(rows, Parts::read).stream()
                        .collect(Collectors.groupingBy(Numbered::init, TreeMap::new, Collectors.toList()))
                        .values()));
    }

    private static Numbered read(Row row) {
        int number = row.getInteger("number");
        return new Numbered(
                number,
                row.getInteger("init"),
                row.getLong("start_nanos"),
                Addresses.segment(row.getInteger("folder"), number),
                new Piece(Addresses.segment(row.getInteger("time_window"), number), row.getLong("bytes")));
    }
}
