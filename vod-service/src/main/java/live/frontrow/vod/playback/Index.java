package live.frontrow.vod.playback;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.common.database.Rows;
import live.frontrow.vod.library.Lines;
import live.frontrow.vod.playlist.Line;

/** What can be played, as the index says it. Nothing of a show or a recording that was deleted, nor what was cut off. */
@Singleton
class Index {

    private static final String PLAYABLE =
            " from show join recording on recording.show = show.id where show.id = $1 and not show.deleted"
                    + " and recording.deleted_at is null";

    private static final String COMPLETE = "select recording.complete_at is not null as complete" + PLAYABLE;

    private static final String SEGMENT = "select exists (select 1" + PLAYABLE
            + " and exists (select 1 from shown_segment where show = $1 and time_window = $2 and number = $3))";

    private static final String INIT = "select exists (select 1" + PLAYABLE
            + " and exists (select 1 from shown_segment where show = $1 and init = $2))";

    private static final String CAPTIONS = "select exists (select 1" + PLAYABLE
            + " and exists (select 1 from caption where show = $1 and language = $2))";

    private final Pool pool;

    Index(Pool pool) {
        this.pool = pool;
    }

    /** Whether all of a recording is there; null when there is no such recording. */
    Uni<Boolean> complete(String show) {
        return pool.preparedQuery(COMPLETE)
                .execute(Tuple.of(show))
                .map(rows -> Rows.first(rows, row -> row.getBoolean("complete")));
    }

    /** All segments that are shown. */
    Uni<List<Line>> lines(String show) {
        return pool.preparedQuery(Lines.SHOWN).execute(Tuple.of(show)).map(rows -> Rows.all(rows, Lines::read));
    }

    Uni<Boolean> hasSegment(String show, int window, int number) {
        return exists(SEGMENT, Tuple.of(show, window, number));
    }

    Uni<Boolean> hasInit(String show, int number) {
        return exists(INIT, Tuple.of(show, number));
    }

    Uni<Boolean> hasCaptions(String show, String language) {
        return exists(CAPTIONS, Tuple.of(show, language));
    }

    private Uni<Boolean> exists(String query, Tuple parameters) {
        return pool.preparedQuery(query)
                .execute(parameters)
                .map(rows -> rows.iterator().next().getBoolean(0));
    }
}
