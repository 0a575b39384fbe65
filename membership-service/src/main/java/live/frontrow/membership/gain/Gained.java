package live.frontrow.membership.gain;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * People whose first membership began in some time: paid, on trial, or given and not taken back.
 *
 * @param count all of them
 * @param items the earliest of them, as many as one answer has
 */
@Schema(name = "MembersGained")
record Gained(
        @Schema(required = true) long count,
        @Schema(required = true) List<Newcomer> items) {

    /** Keeps its own copy. */
    Gained {
        items = List.copyOf(items);
    }

    /**
     * One of them.
     *
     * @param name as shown, empty when none is known
     * @param plan what they bought first, or null when they were given it
     */
    @Schema(name = "MemberGained")
    record Newcomer(
            @Schema(required = true) String name,
            @Schema(required = true) Instant at,
            @Schema(required = true, nullable = true) String plan) {}
}
