package live.frontrow.chat.room;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import live.frontrow.chat.log.Settings;

/** Somebody in a room, as the room sees them. Called on the room's loop only. */
public interface Guest {

    /** Sends a text; {@code done} is told, on any thread, when the transport has taken all of it, or with the failure. */
    void send(String text, Consumer<Throwable> done);

    /** Ends it; {@link Room#leave} follows. */
    void close(CloseCode code, String reason);

    /** Person id. */
    String person();

    /** As whom they count among those who are here: somebody with two sockets is there once, and an overlay is nobody. */
    default Optional<String> counted() {
        return Optional.of(person());
    }

    /** Whether they see what is held. */
    boolean moderates();

    /** Why they may not be here any more, as a problem's id; asked once a second. */
    Optional<String> refusal();

    /** Whether they are still what they came in as, a moderator or not; asked once a second. */
    boolean current();

    /** What was known of them and the room when they were let in. */
    Remembered remembered();

    /** What they are told under {@code me}; told anew, within a second, when it is not equal to what they were told last. */
    Object me(Optional<Instant> mutedUntil, Settings settings);
}
