package live.frontrow.vod.captions;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.common.database.Rows;
import live.frontrow.vod.playlist.Addresses;

/** Which captions lie in the bucket. */
@Singleton
class CaptionRows {

    /** A recording that can be played. */
    private static final String PLAYABLE = """
             from show join recording on recording.show = show.id
            where show.id = $1 and not show.deleted and recording.deleted_at is null""";

    /** Milliseconds of the recording before what is shown of it. */
    private static final String CUT =
            "(select cast(coalesce(min(start_nanos), 0) / 1000000 as bigint) from shown_segment where shown_segment.show = $1)";

    private static final String LIST = "select language, cues, bytes, cut_millis - " + CUT
            + " as shift, updated_at from caption where show = $1"
            + " and exists (select 1 " + PLAYABLE + ") order by language";

    private static final String OTHERS =
            "select cast((select count(*) from caption where show = $1 and language <> $2) as int) as others "
                    + PLAYABLE;

    private static final String PUT = "insert into caption (show, language, cues, bytes, cut_millis)"
            + " select show.id, cast($2 as text), cast($3 as int), cast($4 as bigint), " + CUT
            + PLAYABLE
            + " on conflict (show, language) do update"
            + " set cues = excluded.cues, bytes = excluded.bytes, cut_millis = excluded.cut_millis, updated_at = excluded.updated_at"
            + " returning language, cues, bytes, cast(0 as bigint) as shift, updated_at";

    private static final String REMOVE = "delete from caption where show = $1 and language = $2";

    private final Pool pool;

    CaptionRows(Pool pool) {
        this.pool = pool;
    }

    /** In the order of languages; none of what cannot be played. */
    Uni<List<CaptionView>> list(String show) {
        return pool.preparedQuery(LIST).execute(Tuple.of(show)).map(rows -> Rows.all(rows, row -> view(show, row)));
    }

    /** How many there are in other languages; null when there is no such recording. */
    Uni<Integer> others(String show, String language) {
        return pool.preparedQuery(OTHERS)
                .execute(Tuple.of(show, language))
                .map(rows -> Rows.first(rows, row -> row.getInteger("others")));
    }

    /** They are there; null when the recording has gone meanwhile. */
    Uni<CaptionView> put(String show, String language, int cues, long bytes) {
        return pool.preparedQuery(PUT)
                .execute(Tuple.of(show, language, cues, bytes))
                .map(rows -> Rows.first(rows, row -> view(show, row)));
    }

    /** Whether there were any. */
    Uni<Boolean> remove(String show, String language) {
        return pool.preparedQuery(REMOVE).execute(Tuple.of(show, language)).map(rows -> rows.rowCount() > 0);
    }

    private static CaptionView view(String show, Row row) {
        String language = row.getString("language");
        return new CaptionView(
                language,
                "/vod/" + show + "/" + Addresses.captions(language),
                row.getInteger("cues"),
                row.getLong("bytes"),
                row.getLong("shift"),
                Rows.time(row, "updated_at"));
    }
}
