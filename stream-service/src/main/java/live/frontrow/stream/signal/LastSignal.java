package live.frontrow.stream.signal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the last broadcast arrived, whichever show it was. */
@Schema(name = "LastSignal")
public record LastSignal(
        UUID show,

        @Schema(description = "Its last second that was measured")
        Instant at,

        @Schema(description = "What more than half of its last minute showed, the worst first")
        List<Finding> findings) {}
