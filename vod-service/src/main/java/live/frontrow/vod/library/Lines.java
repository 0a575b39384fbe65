package live.frontrow.vod.library;

import io.vertx.mutiny.sqlclient.Row;
import live.frontrow.common.database.Rows;
import live.frontrow.vod.playlist.Line;

/** The segments of a show, as a playlist names them. */
public final class Lines {

    private static final String COLUMNS = "select number, time_window, init, discontinuity, nanos, time from ";
    private static final String IN_FOLDERS =
            "select number, folder as time_window, init, discontinuity, nanos, time from ";
    private static final String IN_ORDER = " where show = $1 order by number";

    /** All of a show, in order, by the folders in which they lie; one parameter. */
    public static final String OF_SHOW = COLUMNS + "segment" + IN_ORDER;

    /** Those between which its recording was not cut off, in order, by their windows as they are known now; one parameter. */
    public static final String SHOWN = COLUMNS + "shown_segment" + IN_ORDER;

    /** The same by the folders in which they lie, which never change. */
    public static final String SHOWN_IN_FOLDERS = IN_FOLDERS + "shown_segment" + IN_ORDER;

    /** Some of a show, in order, by their windows; three parameters: the show, the first number and the last. */
    public static final String OF_RANGE = """
            select number, time_window, init, discontinuity, nanos, time from shown_segment
            where show = $1 and number between $2 and $3 order by number""";

    private Lines() {}

    /** One of them. */
    public static Line read(Row row) {
        return new Line(
                row.getInteger("number"),
                row.getInteger("time_window"),
                row.getInteger("init"),
                row.getBoolean("discontinuity"),
                row.getLong("nanos"),
                Rows.time(row, "time"));
    }
}
