package live.frontrow.chat.room;

import live.frontrow.chat.log.LogEntry;

/** A frame of the room's log as everybody gets it, encoded once. */
final class Entry {

    private final long seq;
    private final long prev;
    private LogEntry.Message message;
    private String frame;

    /** {@code message} is null when the frame is of something else. */
    Entry(long seq, long prev, LogEntry.Message message, String frame) {
        this.seq = seq;
        this.prev = prev;
        this.message = message;
        this.frame = frame;
    }

    long seq() {
        return seq;
    }

    LogEntry.Message message() {
        return message;
    }

    String frame() {
        return frame;
    }

    /** From now on there is nothing to see here, for whoever has not seen it. */
    void blank() {
        message = new LogEntry.Message(message.id(), message.at(), message.author(), "", null);
        frame = Frames.skip(seq, prev);
    }
}
