package live.frontrow.chat.deed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.chat.log.Settings;
import live.frontrow.chat.people.Named;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that a moderator did.
 *
 * @param id of the deed
 * @param at when
 * @param show in whose room
 * @param kind {@code delete}, {@code approve}, {@code purge}, {@code mute}, {@code unmute}, {@code ban}, {@code unban},
 *     {@code settings}, {@code pin}, {@code unpin}
 * @param actor who did it; null: it happened by itself
 * @param person to whom, or null
 * @param message to which message, or null
 * @param reason as it was given, or null
 * @param until how long a mute lasts, or null
 * @param before settings before it, null when nobody had changed them, or when it is about something else
 * @param after settings after it, or null
 * @param undoneAt when it was taken back, or null
 */
record DeedView(
        @Schema(required = true) long id,
        @Schema(required = true) Instant at,
        @Schema(required = true) UUID show,
        @Schema(required = true) String kind,
        @Schema(required = true, nullable = true) Named actor,
        @Schema(required = true, nullable = true) Named person,
        @Schema(required = true, nullable = true) UUID message,
        @Schema(required = true, nullable = true) String reason,
        @Schema(required = true, nullable = true) Instant until,
        @Schema(required = true, nullable = true) Settings before,
        @Schema(required = true, nullable = true) Settings after,
        @Schema(required = true, nullable = true) Instant undoneAt) {

    /** Whether it can be taken back at all. */
    @JsonIgnore
    boolean reversible() {
        return switch (kind) {
            case "mute", "ban", "settings" -> true;
            default -> false;
        };
    }
}
