package live.frontrow.chat.room;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Somebody in a room, as the room sees them. Called on the room's loop only. */
public interface Guest {

    /** Sends a text; {@code done} is told, on any thread, when the transport has taken all of it, or with the failure. */
    void send(String text, Consumer<Throwable> done);

    /** Ends it; {@link Room#leave} follows. */
    void close(CloseCode code, String reason);

    /** Person id, for presence: somebody with two sockets is there once. */
    String person();

    /** Why they may not be here any more, as a problem's id; asked once a second. */
    Optional<String> refusal();

    /** Until when they may not write, as far as was known when they came in; null when they may. */
    Instant mutedUntil();

    /** What {@code state} says of them under {@code me}. */
    Object me(Optional<Instant> mutedUntil);
}
