package live.frontrow.chat.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.log.MessageView;
import live.frontrow.chat.people.Named;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message that waits for a moderator.
 *
 * @param show in whose room
 * @param message the message
 * @param held whether only moderators see it until one approves; else it was reported
 * @param reports who reported it, oldest first, at most twenty
 */
record Waiting(
        @Schema(required = true) UUID show,
        @Schema(required = true) MessageView message,
        @Schema(required = true) boolean held,
        @Schema(required = true) List<Report> reports) {

    /**
     * A report.
     *
     * @param by who reported it
     * @param reason as they gave it, or null
     * @param at when
     */
    record Report(
            @Schema(required = true) Named by,
            @Schema(required = true, nullable = true) String reason,
            @Schema(required = true) Instant at) {}
}
