package live.frontrow.stream.rundown;

import live.frontrow.common.event.Access;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One segment of a show.
 *
 * @param id stays with it, wherever it is moved; null for a new one
 * @param title what the host reads
 * @param minutes how long it is meant to last
 * @param membersOnly whether it is for members
 * @param tier the lowest rank of a plan that opens it, or null for every member
 * @param notes for the host only, may be empty
 */
@Schema(name = "RundownItem")
record RundownItem(
        @Schema(description = "Stays with the segment; absent for a new one")
        String id,

        @Schema(required = true, minLength = 1, maxLength = RundownRules.TITLE_MAX)
        String title,

        @Schema(required = true, minimum = "1", maximum = "600")
        Integer minutes,

        @Schema(description = "Whether it is for members; false when absent")
        Boolean membersOnly,

        @Schema(
                minimum = "0",
                maximum = "9",
                description = "Only with membersOnly: the lowest rank of a plan that opens it")
        Integer tier,

        @Schema(maxLength = RundownRules.NOTES_MAX, description = "For the host only")
        String notes) {

    Access access() {
        return new Access(Boolean.TRUE.equals(membersOnly), tier);
    }
}
