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

    private static final String SEGMENT =
            "select time_window, folder, (select cast(count(*) as int) from show_window where show = $1) as windows"
                    + " from shown_segment where show = $1 and number = $2 and exists (select 1"
                    + PLAYABLE + ")";

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

    /**
     * All segments that are shown. A line of what still grows must not change: it says the window that was known when it came, also if
     * another one is known since.
     */
    Uni<List<Line>> lines(String show, boolean complete) {
        return pool.preparedQuery(complete ? Lines.SHOWN : Lines.SHOWN_IN_FOLDERS)
                .execute(Tuple.of(show))
                .map(rows -> Rows.all(rows, Lines::read));
    }

    /** Where a segment is; null when there is none. */
    Uni<Place> segment(String show, int number) {
        return pool.preparedQuery(SEGMENT)
                .execute(Tuple.of(show, number))
                .map(rows -> Rows.first(
                        rows,
                        row -> new Place(
                                row.getInteger("time_window"), row.getInteger("folder"), row.getInteger("windows"))));
    }

    /**
     * Where a segment is.
     *
     * @param window of the show to which it belongs; 0 while that is not known
     * @param folder in which it lies in the bucket
     * @param windows how many the show has, planned ones among them; 0 when there was never a word of them
     */
    record Place(int window, int folder, int windows) {

        /** Whether all of the show was for the same people. */
        boolean alone() {
            return window > 0 && windows <= 1;
        }
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
