package live.frontrow.stream.series;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When shows would be. */
@Schema(name = "SeriesDates")
record SeriesDates(
        @Schema(description = "The next five dates, fewer when the rule has no more")
        List<Instant> next,

        @Schema(description = "Time zone in which the hour stays the same")
        String timeZone) {}
