package live.frontrow.membership.sync;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that Stripe said and nobody could act on.
 *
 * @param type of the event, or {@code customer} or {@code charge} when asking about one fails
 * @param object the customer or charge, or null
 * @param event the event, or null
 * @param reason what is wrong
 * @param attempts how often it was tried
 */
@Schema(name = "DeadLetter")
record DeadLetter(
        @Schema(required = true) UUID id,
        @Schema(required = true) String type,
        @Schema(required = true, nullable = true) String object,
        @Schema(required = true, nullable = true) String event,
        @Schema(required = true) String reason,
        @Schema(required = true) int attempts,

        @Schema(required = true, implementation = String.class, format = "date-time")
        Instant failed) {}
