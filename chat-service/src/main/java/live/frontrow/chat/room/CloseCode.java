package live.frontrow.chat.room;

/** Why a seat is taken away: WebSocket close codes of {@code docs/chat-protocol.md}. */
public enum CloseCode {
    /** Binary. */
    BINARY(1003),
    /** A frame that is too large. */
    TOO_LARGE(1009),
    /** The pod ends, or the guest comes back in another role. */
    RESTART(1012),
    /** Too many frames that nobody can understand. */
    BAD_FRAMES(4400),
    /** The right to be here has ended; the reason says which. */
    NO_RIGHT(4403),
    /** Went on writing after everything was refused. */
    FLOODING(4429),
    /** Others have gone on too far. */
    SLOW(4408),
    /** Nothing was heard. */
    SILENT(4409);

    private final int code;

    CloseCode(int code) {
        this.code = code;
    }

    /** As it is sent. */
    public int code() {
        return code;
    }
}
