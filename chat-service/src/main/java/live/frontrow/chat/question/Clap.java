package live.frontrow.chat.question;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody clapped, and pressed at the same moment.
 *
 * @param at when the press arrived, as that of "now answering" would have
 * @param encoderDelayMillis what is added to such a time now
 */
@Schema(name = "Clap")
record Clap(
        @Schema(required = true) Instant at,
        @Schema(required = true) int encoderDelayMillis) {}
