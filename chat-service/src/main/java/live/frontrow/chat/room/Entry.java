package live.frontrow.chat.room;

import java.util.UUID;
import java.util.function.Predicate;
import live.frontrow.chat.log.LogEntry;

/** A frame of the room's log as everybody gets it, and another for moderators if they see more. Encoded once for each content. */
final class Entry {

    private final long seq;
    private final long prev;
    private final boolean pin;
    private long piece;
    private LogEntry.Message content;
    private String frame;
    private String inside;

    private Entry(long seq, long prev, boolean pin, LogEntry.Message content) {
        this.seq = seq;
        this.prev = prev;
        this.pin = pin;
        this.content = content;
    }

    /** A message; one that is held is there for moderators only. */
    static Entry of(LogEntry.Message message, long seq, long prev) {
        Entry entry = new Entry(seq, prev, false, message);
        entry.encode();
        return entry;
    }

    /** The message above all others, or null. */
    static Entry pin(LogEntry.Message message, long seq, long prev) {
        Entry entry = new Entry(seq, prev, true, message);
        entry.encode();
        return entry;
    }

    /** Something else. */
    static Entry of(String frame, long seq, long prev) {
        Entry entry = new Entry(seq, prev, false, null);
        entry.frame = frame;
        return entry;
    }

    long seq() {
        return seq;
    }

    /** Which piece of its ring it is in. */
    long piece() {
        return piece;
    }

    void in(long which) {
        piece = which;
    }

    /** Null when the frame is of something else. */
    LogEntry.Message message() {
        return pin ? null : content;
    }

    /** Null when the frame pins nothing. */
    LogEntry.Message pinned() {
        return pin ? content : null;
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
        content = pin ? null : new LogEntry.Message(content.id(), content.at(), content.author(), "", null);
        encode();
    }

    /** From now on it does not tell what one of these messages said. */
    void unquote(Predicate<UUID> gone) {
        if (content != null && content.answers(gone)) {
            content = content.unquoted();
            encode();
        }
    }

    /** The same, and not whose it was. */
    void unname(Predicate<UUID> gone) {
        if (content != null && content.answers(gone)) {
            content = content.unnamed();
            encode();
        }
    }

    private void encode() {
        inside = null;
        if (pin) {
            frame = Frames.pinned(content, seq, prev);
        } else if (content.text().isEmpty()) {
            frame = Frames.skip(seq, prev);
        } else if (content.held() == null) {
            frame = Frames.of(content, seq, prev);
        } else {
            frame = Frames.skip(seq, prev);
            inside = Frames.held(content, seq, prev);
        }
    }
}
