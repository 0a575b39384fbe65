package live.frontrow.chat.room;

import live.frontrow.chat.log.LogEntry;

/** A frame of the room's log as everybody gets it, and another for moderators if they see more. Encoded once. */
final class Entry {

    private final long seq;
    private final long prev;
    private LogEntry.Message message;
    private String frame;
    private String inside;

    private Entry(long seq, long prev, LogEntry.Message message, String frame, String inside) {
        this.seq = seq;
        this.prev = prev;
        this.message = message;
        this.frame = frame;
        this.inside = inside;
    }

    /** A message; one that is held is there for moderators only. */
    static Entry of(LogEntry.Message message, long seq, long prev) {
        return message.held() == null
                ? new Entry(seq, prev, message, Frames.of(message, seq, prev), null)
                : new Entry(seq, prev, message, Frames.skip(seq, prev), Frames.held(message, seq, prev));
    }

    /** Something else. */
    static Entry of(String frame, long seq, long prev) {
        return new Entry(seq, prev, null, frame, null);
    }

    long seq() {
        return seq;
    }

    /** Null when the frame is of something else. */
    LogEntry.Message message() {
        return message;
    }

    String frame(boolean moderator) {
        return moderator && inside != null ? inside : frame;
    }

    /** Characters that are kept. */
    int size() {
        return frame.length() + (inside == null ? 0 : inside.length());
    }

    /** From now on there is nothing to see here, for whoever has not seen it. */
    void blank() {
        message = new LogEntry.Message(message.id(), message.at(), message.author(), "", null);
        frame = Frames.skip(seq, prev);
        inside = null;
    }
}
