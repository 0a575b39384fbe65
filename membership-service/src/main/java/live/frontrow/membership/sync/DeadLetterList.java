package live.frontrow.membership.sync;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What could not be acted on, and what still waits.
 *
 * @param items the newest hundred
 * @param waiting how many customers have to be asked about
 * @param oldestSeconds how long the one waits that waits longest
 */
@Schema(name = "DeadLetterList")
record DeadLetterList(
        @Schema(required = true) List<DeadLetter> items,
        @Schema(required = true) long waiting,
        @Schema(required = true) long oldestSeconds) {}
