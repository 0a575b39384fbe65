package live.frontrow.vod.clip;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.common.database.Rows;
import live.frontrow.vod.library.Lines;
import live.frontrow.vod.playlist.Line;

/** Clips in PostgreSQL, of recordings that are there: with a recording or a show that is deleted its clips are, too. */
@Singleton
class ClipRows {

    private static final String COLUMNS = """
            select clip.id, clip.show, show.title as show_title, clip.title, clip.maker, clip.maker_name, clip.nanos,
                   clip.start_nanos - (select min(start_nanos) from shown_segment where shown_segment.show = clip.show) as start_nanos,
                   clip.made_at, clip.deleted_at, clip.deleted_by,""" + " " + SharedClips.OPEN + " as shared";

    static final String THERE = """
             from clip join show on show.id = clip.show join recording on recording.show = clip.show
            where not show.deleted and recording.deleted_at is null
              and clip.first >= coalesce(recording.first_shown, 0) and clip.last <= coalesce(recording.last_shown, clip.last)""";

    private static final String ONE = COLUMNS + THERE + " and clip.id = $1";

    private static final String PAGE = COLUMNS + THERE + """
             and (cast($1 as text) is null or clip.show = $1) and clip.deleted_at is null and (clip.made_at, clip.id) < ($2, $3)
            order by clip.made_at desc, clip.id desc limit $4""";

    private static final String DELETE =
            "update clip set deleted_at = now(), deleted_by = $3 where show = $1 and id = $2 and deleted_at is null";

    private static final String RESTORE =
            "update clip set deleted_at = null, deleted_by = null where show = $1 and id = $2";

    private static final String RANGE =
            "select first, last" + THERE + " and clip.show = $1 and clip.id = $2 and clip.deleted_at is null";

    private final Pool pool;

    ClipRows(Pool pool) {
        this.pool = pool;
    }

    /** One of them, deleted or not; null when there is none. */
    Uni<Clip> one(String clip) {
        return pool.preparedQuery(ONE).execute(Tuple.of(clip)).map(rows -> Rows.first(rows, ClipRows::read));
    }

    /** The same of that show only. */
    Uni<Clip> one(String show, String clip) {
        return one(clip).map(found -> found != null && found.show().equals(show) ? found : null);
    }

    /** The newest ones after a place, of that show, or of all for null. */
    Uni<List<Clip>> page(String show, ClipCursor after, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(show, Rows.parameter(after.madeAt()), after.clip(), limit))
                .map(rows -> Rows.all(rows, ClipRows::read));
    }

    /** Nobody can play it from now on; the second time nothing. */
    Uni<Void> delete(String show, String clip, String by) {
        return pool.preparedQuery(DELETE).execute(Tuple.of(show, clip, by)).replaceWithVoid();
    }

    /** Takes a deletion back. */
    Uni<Void> restore(String show, String clip) {
        return pool.preparedQuery(RESTORE).execute(Tuple.of(show, clip)).replaceWithVoid();
    }

    /** Its segments; none when it cannot be played, as when not all of them are there any more. */
    Uni<List<Line>> lines(String show, String clip) {
        return pool.preparedQuery(RANGE).execute(Tuple.of(show, clip)).chain(found -> {
            Row range = Rows.first(found, row -> row);
            return range == null ? Uni.createFrom().item(List.of()) : lines(show, range);
        });
    }

    private Uni<List<Line>> lines(String show, Row range) {
        int first = range.getInteger("first");
        int last = range.getInteger("last");
        return pool.preparedQuery(Lines.OF_RANGE)
                .execute(Tuple.of(show, first, last))
                .map(rows -> Rows.all(rows, Lines::read))
                .map(lines -> lines.size() == last - first + 1 ? lines : List.of());
    }

    private static Clip read(Row row) {
        return new Clip(
                row.getString("id"),
                row.getString("show"),
                row.getString("show_title"),
                row.getString("title"),
                row.getString("maker"),
                row.getString("maker_name"),
                row.getLong("start_nanos"),
                row.getLong("nanos"),
                Rows.time(row, "made_at"),
                Rows.time(row, "deleted_at"),
                row.getString("deleted_by"),
                row.getBoolean("shared"));
    }
}
