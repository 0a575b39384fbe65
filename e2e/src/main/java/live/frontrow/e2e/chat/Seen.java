package live.frontrow.e2e.chat;

/** What a client of a room noticed, in the order in which it came; docs/chat-protocol.md has the frames. */
public sealed interface Seen {

    /**
     * It has a seat.
     *
     * @param seq the position from which the next frame follows
     * @param resumed whether what it had missed follows
     */
    record Joined(String topic, long seq, boolean resumed) implements Seen {}

    /** A frame of the room that changes no message. */
    record Passed(long seq, long prev) implements Seen {}

    /** Somebody wrote. */
    record Shown(long seq, long prev, String message, String text) implements Seen {}

    /** A message is gone. */
    record Gone(long seq, long prev, String message) implements Seen {}
}
