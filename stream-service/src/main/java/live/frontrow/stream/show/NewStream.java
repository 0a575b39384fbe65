package live.frontrow.stream.show;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /streams}. */
@Schema(name = "NewStream")
record NewStream(
        @Schema(required = true, minLength = 1, maxLength = 140, examples = "Friday Q&A")
        String title,

        @Schema(maxLength = 5000) String description,

        @Schema(description = "Whether only members may watch; false when absent")
        Boolean membersOnly,

        @Schema(description = "Planned start", examples = "2026-12-04T19:00:00Z")
        Instant scheduledAt) {

    ShowDetails details() {
        return new ShowDetails(title, description, membersOnly != null && membersOnly, scheduledAt);
    }
}
