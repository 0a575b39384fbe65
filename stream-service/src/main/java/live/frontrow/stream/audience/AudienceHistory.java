package live.frontrow.stream.audience;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The audience of a show over its time, in steps of equal length; no steps before the first picture. */
@Schema(name = "AudienceHistory")
record AudienceHistory(
        @Schema(description = "First picture, or null") Instant from,

        @Schema(description = "End of the show, or now, or null")
        Instant to,

        @Schema(description = "Length of a step: a minute, or more in a show of more than five hours")
        long stepSeconds,

        List<Point> points) {

    /** Keeps its own copy. */
    AudienceHistory {
        points = List.copyOf(points);
    }

    /** One step of the curve. */
    @Schema(name = "AudiencePoint")
    record Point(
            @Schema(description = "Its beginning") Instant at,

            @Schema(description = "Most people at one moment within it")
            long viewers,

            @Schema(description = "People who came") long joins,
            @Schema(description = "People who left") long leaves) {}
}
