package live.frontrow.stream.show;

import java.time.Instant;
import live.frontrow.common.event.Access;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code PATCH /streams/{id}}: absent fields stay as they are. */
@Schema(name = "StreamPatch")
record StreamPatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 140)
        FieldUpdate<String> title,

        @Schema(implementation = String.class, maxLength = 5000)
        FieldUpdate<String> description,

        @Schema(implementation = Boolean.class) FieldUpdate<Boolean> membersOnly,

        @Schema(
                implementation = Integer.class,
                minimum = "0",
                maximum = "9",
                description = "Only with membersOnly: the lowest rank of a plan that opens it; null for every member")
        FieldUpdate<Integer> tier,

        @Schema(implementation = Instant.class, description = "Planned start; null takes the date away")
        FieldUpdate<Instant> scheduledAt) {

    ShowDetails applyTo(ShowDetails now) {
        return new ShowDetails(
                title.or(now.title()),
                description.or(now.description()),
                access(now.access()),
                scheduledAt.or(now.scheduledAt()));
    }

    /** A show that opens to everybody has no tier any more, unless the body insists: that is refused. */
    private Access access(Access now) {
        boolean closed = Boolean.TRUE.equals(membersOnly.or(now.membersOnly()));
        return new Access(closed, tier.or(closed ? now.tier() : null));
    }
}
