package live.frontrow.stream.show;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code PATCH /streams/{id}}: absent fields stay as they are. */
@Schema(name = "StreamPatch")
record StreamPatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 140)
        FieldUpdate<String> title,

        @Schema(implementation = String.class, maxLength = 5000)
        FieldUpdate<String> description,

        @Schema(implementation = Boolean.class) FieldUpdate<Boolean> membersOnly,

        @Schema(implementation = Instant.class, description = "Planned start; null takes the date away")
        FieldUpdate<Instant> scheduledAt) {

    ShowDetails applyTo(ShowDetails now) {
        return new ShowDetails(
                title.or(now.title()),
                description.or(now.description()),
                Boolean.TRUE.equals(membersOnly.or(now.membersOnly())),
                scheduledAt.or(now.scheduledAt()));
    }
}
