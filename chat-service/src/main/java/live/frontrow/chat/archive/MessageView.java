package live.frontrow.chat.archive;

import java.time.Instant;
import java.util.UUID;
import live.frontrow.chat.log.Author;
import live.frontrow.chat.log.LogEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message as people read it later. */
record MessageView(
        @Schema(required = true) UUID id,
        @Schema(required = true) Instant at,
        @Schema(required = true) Author author,
        @Schema(required = true) String text,
        @Schema(nullable = true) LogEntry.Quote replyTo) {

    static MessageView of(LogEntry.Message message) {
        return new MessageView(message.id(), message.at(), message.author(), message.text(), message.replyTo());
    }
}
