package live.frontrow.stream.show;

import java.time.Instant;
import live.frontrow.common.event.Access;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /streams}. */
@Schema(name = "NewStream")
record NewStream(
        @Schema(required = true, minLength = 1, maxLength = 140, examples = "Friday Q&A")
        String title,

        @Schema(maxLength = 5000) String description,

        @Schema(description = "Whether only members may watch; false when absent")
        Boolean membersOnly,

        @Schema(
                minimum = "0",
                maximum = "9",
                description = "Only with membersOnly: the lowest rank of a plan that opens it; absent for every member")
        Integer tier,

        @Schema(description = "Planned start", examples = "2026-12-04T19:00:00Z")
        Instant scheduledAt) {

    ShowDetails details() {
        return new ShowDetails(title, description, new Access(membersOnly != null && membersOnly, tier), scheduledAt);
    }
}
