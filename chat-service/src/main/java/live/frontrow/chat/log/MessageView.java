package live.frontrow.chat.log;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message as people read it.
 *
 * @param id never changes
 * @param at when it was written
 * @param author as they were then
 * @param text plain
 * @param replyTo what it answers, or null
 */
public record MessageView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant at,
        @Schema(required = true) Author author,
        @Schema(required = true) String text,
        @Schema(nullable = true) LogEntry.Quote replyTo) {

    /** What is in the log, without what only the log needs; null of null. */
    public static MessageView of(LogEntry.Message message) {
        return message == null
                ? null
                : new MessageView(message.id(), message.at(), message.author(), message.text(), message.replyTo());
    }
}
