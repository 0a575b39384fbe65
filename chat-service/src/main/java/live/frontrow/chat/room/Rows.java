package live.frontrow.chat.room;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All seats of a room, in rows that are flushed one after the other. What somebody writes is read between two of them, and is in
 * the text of the next one: with thousands of guests that is a few milliseconds later, not when the last one has the text before.
 */
final class Rows {

    /** With 4,000 guests a row keeps the loop for about 5 ms. */
    private static final int NUMBER = 8;

    private final List<Row> rows;

    Rows(long now) {
        this.rows = Stream.generate(() -> new Row(now)).limit(NUMBER).toList();
    }

    void add(Seat seat) {
        rows.stream().min(Comparator.comparingInt(Row::size)).orElseThrow().add(seat);
    }

    boolean remove(Seat seat) {
        return seat.row().remove(seat);
    }

    void each(Consumer<Seat> what) {
        rows.forEach(row -> row.each(what));
    }

    void all(Consumer<Row> what) {
        rows.forEach(what);
    }

    /** There is a frame for everybody. */
    void frame() {
        rows.forEach(Row::frame);
    }

    /** There is something for everybody. */
    void want() {
        rows.forEach(Row::want);
    }

    /** When the next row is to be flushed, by the loop's clock; never, when nobody wants anything. */
    long due() {
        return rows.stream().mapToLong(Row::due).min().orElseThrow();
    }

    /** The row that is to be flushed now: the one that has waited longest. */
    Optional<Row> next(long now) {
        return rows.stream().filter(row -> row.due() <= now).min(Comparator.comparingLong(Row::due));
    }
}
