package live.frontrow.e2e.chat;

import java.util.Optional;

/**
 * A message that somebody wrote, and what became of it. Times are {@link System#nanoTime()}.
 *
 * @param message the room's id for it, once it is acknowledged
 * @param refusal the id of the problem, when it will never be shown
 * @param deleted whether its deletion was acknowledged
 */
public record Sending(
        String writer,
        String text,
        long sentAt,
        Optional<String> message,
        long acknowledgedAt,
        Optional<String> refusal,
        boolean deleted) {

    Sending(String writer, String text, long sentAt) {
        this(writer, text, sentAt, Optional.empty(), 0, Optional.empty(), false);
    }

    Sending acknowledged(String id, long now) {
        return message.isPresent() ? this : new Sending(writer, text, sentAt, Optional.of(id), now, refusal, deleted);
    }

    Sending refused(String problem) {
        return new Sending(writer, text, sentAt, message, acknowledgedAt, Optional.of(problem), deleted);
    }

    Sending gone() {
        return new Sending(writer, text, sentAt, message, acknowledgedAt, refusal, true);
    }

    /** Whether its writer knows what became of it. */
    public boolean decided() {
        return message.isPresent() || refusal.isPresent();
    }
}
