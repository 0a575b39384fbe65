package live.frontrow.chat.log;

import java.util.Optional;

/** What a pod does with the log. Called on the reader's thread, in the order of each partition. */
public interface LogListener {

    /** From {@code offset} on everything in {@code partition} will be told. */
    void begin(int partition, long offset);

    /** The next record of a room; empty when this version does not know what it says. */
    void next(String room, int partition, long offset, Optional<LogEntry> entry);
}
