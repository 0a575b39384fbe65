package live.frontrow.vod;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import live.frontrow.common.id.Ids;
import live.frontrow.vod.playlist.Addresses;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.shelf.Shelf;

/** A show with segments of four seconds and 6 bytes, in the index and on the shelf. */
public record StoredRecording(String show) {

    /** Puts one of two segments there; it began at that time, and is complete or not. */
    public static StoredRecording put(Pool pool, Shelf shelf, Instant begin, boolean complete) throws IOException {
        return put(pool, shelf, begin, complete, 2);
    }

    /** The same with so many segments. */
    public static StoredRecording put(Pool pool, Shelf shelf, Instant begin, boolean complete, int segments)
            throws IOException {
        String show = Ids.next();
        var time = begin.atOffset(ZoneOffset.UTC);
        run(
                pool,
                "insert into show (id, version, windows_version, title, started_at, members_only, deleted)"
                        + " values ($1, 1, 1, 'A show', $2, false, false)",
                Tuple.of(show, time));
        run(
                pool,
                "insert into recording (show, version, complete_at) values ($1, 1, case when $2 then now() end)",
                Tuple.of(show, complete));
        for (int number = 0; number < segments; number++) {
            run(
                    pool,
                    "insert into segment (show, number, time_window, init, discontinuity, independent, start_nanos, nanos, time, bytes)"
                            + " values ($1, $2, 1, 0, false, true, $3, 4000000000, $4, 6)",
                    Tuple.of(show, number, number * 4_000_000_000L, time.plusSeconds(number * 4L)));
            shelf.put(Addresses.place(show, Addresses.segment(1, number)), Content.of("video/iso.segment", "sample"));
        }
        return new StoredRecording(show);
    }

    /** Runs one statement. */
    public static void run(Pool pool, String statement, Tuple parameters) {
        pool.preparedQuery(statement).execute(parameters).await().indefinitely();
    }
}
