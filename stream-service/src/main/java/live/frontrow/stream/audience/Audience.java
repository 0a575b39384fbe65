package live.frontrow.stream.audience;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many watched a show, by person: whoever watches on two screens counts once, also in minutes. */
@Schema(name = "Audience")
record Audience(
        @Schema(description = "People who watch now") long now,
        @Schema(description = "Most people at one moment") long peak,

        @Schema(description = "Minutes watched by everybody together")
        long minutes,

        @Schema(description = "Different people so far") long people) {}
