package live.frontrow.common.tail;

import java.time.Duration;

/** Where a tail begins to read. */
public sealed interface TailFrom {

    /** With the oldest record that is kept. */
    static TailFrom beginning() {
        return new Beginning();
    }

    /** With the first record that is not older than {@code age}. */
    static TailFrom back(Duration age) {
        return new Back(age);
    }

    /** With what comes next. */
    static TailFrom end() {
        return new End();
    }

    /** See {@link #beginning()}. */
    record Beginning() implements TailFrom {}

    /** See {@link #back(Duration)}. */
    record Back(Duration age) implements TailFrom {}

    /** See {@link #end()}. */
    record End() implements TailFrom {}
}
