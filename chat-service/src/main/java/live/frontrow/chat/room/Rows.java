package live.frontrow.chat.room;

import java.util.Comparator;
import java.util.List;
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
    private final RoomLoop loop;
    private final Consumer<Row> flush;

    /** When {@link #turn} comes for the next row. */
    private long turnAt = Long.MAX_VALUE;

    /** {@code flush} is run on the loop for each row that wants something, when its tempo allows it. */
    Rows(RoomLoop loop, Consumer<Row> flush) {
        this.rows = Stream.generate(() -> new Row(loop.millis())).limit(NUMBER).toList();
        this.loop = loop;
        this.flush = flush;
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

    /** There is a frame for everybody. */
    void frame() {
        rows.forEach(Row::frame);
        want();
    }

    /** There is something for everybody. */
    void want() {
        rows.forEach(Row::want);
        plan();
    }

    /** There is something for this seat. */
    void want(Seat seat) {
        seat.row().want();
        plan();
    }

    /** All rows now, whatever their tempo says. */
    void flush() {
        rows.forEach(this::flush);
    }

    /** Row by row: each at once when its tempo allows it, after everything that is queued already; else when it does. */
    private void plan() {
        long now = loop.millis();
        long due = Math.max(rows.stream().mapToLong(Row::due).min().orElseThrow(), now);
        if (due < turnAt) {
            turnAt = due;
            loop.after(due - now, () -> turn(due));
        }
    }

    /** The row that has waited longest, then whatever else there is to do: sockets are read meanwhile, and nothing waits for all. */
    private void turn(long planned) {
        // Another was planned for an earlier time since, and has planned whatever follows.
        if (planned != turnAt) {
            return;
        }
        turnAt = Long.MAX_VALUE;
        long now = loop.millis();
        rows.stream()
                .filter(row -> row.due() <= now)
                .min(Comparator.comparingLong(Row::due))
                .ifPresent(this::flush);
        plan();
    }

    private void flush(Row row) {
        row.flushed(loop.millis());
        flush.accept(row);
    }
}
