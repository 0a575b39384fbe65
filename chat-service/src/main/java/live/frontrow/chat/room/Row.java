package live.frontrow.chat.room;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Seats that are flushed together. Lives on the room's loop. */
final class Row {

    private final Set<Seat> seats = new LinkedHashSet<>();
    private final Tempo tempo;
    private boolean wanting;

    Row(long now) {
        this.tempo = new Tempo(now);
    }

    void add(Seat seat) {
        seats.add(seat);
        seat.in(this);
    }

    boolean remove(Seat seat) {
        return seats.remove(seat);
    }

    int size() {
        return seats.size();
    }

    void each(Consumer<Seat> what) {
        seats.forEach(what);
    }

    /** There is a frame for everybody. */
    void frame() {
        tempo.frame();
    }

    /** There is something for somebody here. */
    void want() {
        wanting = true;
    }

    /** When it is to be flushed; never, when nobody wants anything. */
    long due() {
        return wanting ? tempo.next() : Long.MAX_VALUE;
    }

    void flushed(long now) {
        wanting = false;
        tempo.flushed(now);
    }
}
