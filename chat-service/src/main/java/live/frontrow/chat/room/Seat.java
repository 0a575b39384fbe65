package live.frontrow.chat.room;

/**
 * A guest's place in a room: a position in its log, at most one text on its way, and a few frames that are for this guest
 * alone. That is all that somebody who reads slowly costs.
 */
public final class Seat {

    /** Characters of frames for one guest that wait. Nobody who reads has as many. */
    private static final int MOST_OWN_CHARACTERS = 16 * 1024;

    private final Guest guest;
    private final StringBuilder own = new StringBuilder();
    private Row row;
    private long position;
    private int noticed;
    private boolean busy;
    private boolean closed;
    private long sentAt;
    private long heardAt;
    private long pingedAt = -1;
    private Object me;

    Seat(Guest guest, long now) {
        this.guest = guest;
        this.sentAt = now;
        this.heardAt = now;
    }

    Guest guest() {
        return guest;
    }

    /** Where it is; null before it has its place. */
    Row row() {
        return row;
    }

    void in(Row place) {
        row = place;
    }

    long position() {
        return position;
    }

    void begin(long from) {
        position = from;
    }

    /** Version of {@link Notices} that this guest has. */
    int noticed() {
        return noticed;
    }

    void noticed(int version) {
        noticed = version;
    }

    /** Whether a text may be sent now. */
    boolean free() {
        return !busy && !closed;
    }

    boolean closed() {
        return closed;
    }

    /** Whether there are frames for this guest alone. */
    boolean owed() {
        return !own.isEmpty();
    }

    /** A frame for this guest; false when too many wait. */
    boolean owe(String frame) {
        if (own.length() + frame.length() > MOST_OWN_CHARACTERS) {
            return false;
        }
        if (!own.isEmpty()) {
            own.append('\n');
        }
        own.append(frame);
        return true;
    }

    /** What is sent with {@code text} of the room: one text, the guest's own frames first. */
    String take(String text) {
        if (own.isEmpty()) {
            return text;
        }
        if (!text.isEmpty()) {
            own.append('\n').append(text);
        }
        String whole = own.toString();
        own.setLength(0);
        return whole;
    }

    /** Whether this is something else than what the guest was told of themselves last; from now on they are told this. */
    boolean tells(Object current) {
        boolean news = !current.equals(me);
        me = current;
        return news;
    }

    void sending(long now, long last) {
        busy = true;
        sentAt = now;
        position = last;
    }

    void sent() {
        busy = false;
    }

    void heard(long now) {
        heardAt = now;
        pingedAt = -1;
    }

    /** Whether a text has been on its way since before {@code time}. */
    boolean stuckSince(long time) {
        return busy && sentAt < time;
    }

    /** Whether nothing was sent since {@code time}, and no ping waits for its answer. */
    boolean quietSince(long time) {
        return sentAt < time && pingedAt < 0;
    }

    void pinged(long now) {
        pingedAt = now;
    }

    /** Whether a ping from before {@code time} has no answer. */
    boolean silentSince(long time) {
        return pingedAt >= 0 && pingedAt < time && heardAt < time;
    }

    void close(CloseCode code, String reason) {
        if (!closed) {
            closed = true;
            guest.close(code, reason);
        }
    }
}
