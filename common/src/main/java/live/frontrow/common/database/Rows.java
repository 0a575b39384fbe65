package live.frontrow.common.database;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;

/** Between rows of the reactive client and what the service works with: lists, and times that are {@link Instant}s. */
public final class Rows {

    private Rows() {}

    /** All rows in their order, each as {@code reading} takes it. */
    public static <T> List<T> all(RowSet<Row> rows, Function<Row, T> reading) {
        return StreamSupport.stream(rows.spliterator(), false).map(reading).toList();
    }

    /** The first row as {@code reading} takes it, or null when there is none. */
    public static <T> T first(RowSet<Row> rows, Function<Row, T> reading) {
        var each = rows.iterator();
        return each.hasNext() ? reading.apply(each.next()) : null;
    }

    /** A {@code timestamptz}, or null. */
    public static Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    /** One value of each item, as the array that is a parameter of a query for all of them. */
    public static <I, T> T[] column(List<I> items, Function<I, T> value, IntFunction<T[]> array) {
        return items.stream().map(value).toArray(array);
    }

    /** A time as a parameter of a query. */
    public static OffsetDateTime parameter(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
