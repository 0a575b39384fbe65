package live.frontrow.stream.audience;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who stays, in the steps of {@link AudienceHistory}: of the people who were there when a step began, those who were there
 * without a break until it ended. Whoever was last seen within half a minute of the end of the picture stayed to the end.
 */
@Schema(name = "AudienceStaying")
record Staying(
        @Schema(description = "First picture, or null") Instant from,

        @Schema(description = "End of the picture, or now, or null")
        Instant to,

        @Schema(description = "Length of a step: a minute, or more in a show of more than five hours")
        long stepSeconds,

        @Schema(description = "People at a moment, on average over the whole time, rounded to a tenth")
        double average,

        List<Point> points) {

    /** Nothing yet. */
    static final Staying NONE = new Staying(null, null, 60, 0, List.of());

    /** Keeps its own copy. */
    Staying {
        points = List.copyOf(points);
    }

    /** One step. */
    @Schema(name = "AudienceStayingPoint")
    record Point(
            @Schema(description = "Its beginning") Instant at,

            @Schema(description = "People who were there then")
            long present,

            @Schema(description = "Those of them who were still there at its end")
            long stayed) {}
}
