package live.frontrow.common.tail;

import java.time.Duration;

/** A tail that runs; made by {@link TopicTail#start}. */
public interface Tail extends AutoCloseable {

    /** What it is for. */
    String name();

    /** Whether everything that was there at the start has been delivered. Never becomes false again. */
    boolean caughtUp();

    /** Records that wait to be read, as of the last answer of the broker. */
    long lag();

    /** How long there has been no broker. */
    Duration disconnectedFor();

    /** Ends it; no event is delivered after this returns, unless a consumer hangs. */
    @Override
    void close();
}
