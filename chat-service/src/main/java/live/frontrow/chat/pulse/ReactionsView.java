package live.frontrow.chat.pulse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reactions to a show.
 *
 * @param totals by emoji
 * @param curve seconds in which there were any, in order
 * @param next what to ask for the seconds {@code after}, or null when these were the last
 */
record ReactionsView(
        @Schema(required = true) Map<String, Long> totals,
        @Schema(required = true) List<Second> curve,
        @Schema(required = true, nullable = true) Instant next) {

    /**
     * One second.
     *
     * @param at its beginning
     * @param counts reactions within it, by emoji
     */
    record Second(
            @Schema(required = true) Instant at,
            @Schema(required = true) Map<String, Long> counts) {}
}
