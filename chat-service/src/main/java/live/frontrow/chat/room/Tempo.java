package live.frontrow.chat.room;

/** How often a row is flushed. Lives on the room's loop. */
final class Tempo {

    /** Between two flushes, in milliseconds, when the first had a single frame: what is said alone hardly waits. */
    static final long CALM_TICK = 20;
    /** The same after a flush of a few frames: one write for each guest, however much was said. */
    static final long TICK = 50;
    /** The same after a flush of many frames: a write costs as much as thirty of them, and nobody reads as fast. */
    static final long BUSY_TICK = 75;

    /** So many frames of a flush are not many. */
    private static final int FEW = 4;

    private int frames;
    private long next;

    /** The first flush may be {@code now}. */
    Tempo(long now) {
        this.next = now;
    }

    /** There is a frame for the next flush. */
    void frame() {
        frames++;
    }

    /** When the next flush may be. */
    long next() {
        return next;
    }

    void flushed(long now) {
        next = now + pause();
        frames = 0;
    }

    private long pause() {
        if (frames > FEW) {
            return BUSY_TICK;
        }
        return frames > 1 ? TICK : CALM_TICK;
    }
}
