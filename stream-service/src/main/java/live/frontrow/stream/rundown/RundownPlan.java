package live.frontrow.stream.rundown;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code PUT …/rundown}: the whole plan. */
@Schema(name = "RundownPlan")
public record RundownPlan(
        @Schema(required = true, description = "Version that this was made from; 0 when there was none")
        Long version,

        @Schema(required = true, maxItems = RundownRules.MOST)
        List<RundownItem> items,

        @Schema(description = "Whether the next segment begins by itself when the minutes are over; false when absent")
        Boolean clock,

        @Schema(
                minimum = "0",
                maximum = "3600",
                description = "How long viewers are told before a segment for fewer of them; 300 when absent")
        Integer noticeSeconds) {}
