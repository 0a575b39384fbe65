package live.frontrow.chat.room;

/** Where a room lives: all that happens in it happens on one thread. */
public interface RoomLoop {

    /** Milliseconds of a clock that never goes back. */
    long millis();

    /** Runs {@code task} after what is queued. */
    void execute(Runnable task);

    /** Runs {@code task} at once when this is the loop's thread, else like {@link #execute}. */
    void here(Runnable task);

    /** Runs {@code task} after so many milliseconds, and after what has come in by then; also when they are none. */
    void after(long millis, Runnable task);
}
