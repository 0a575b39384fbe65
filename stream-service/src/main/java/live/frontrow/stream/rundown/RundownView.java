package live.frontrow.stream.rundown;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rundown as its creator sees it. */
@Schema(name = "RundownView")
public record RundownView(
        @Schema(description = "Of the plan; 0: there is none yet")
        long version,

        List<RundownItem> items,

        @Schema(description = "Whether the next segment begins by itself when the minutes are over")
        boolean clock,

        @Schema(description = "How long viewers are told before a segment for fewer of them")
        int noticeSeconds,

        @Schema(description = "Id of the segment that is on, or null")
        String current,

        Instant since,

        @Schema(description = "Id of the segment to which a countdown runs, or null")
        String coming,

        Instant comingAt,

        @Schema(description = "Whether the last step can be taken back")
        boolean undoable) {

    static RundownView of(Rundown rundown) {
        return new RundownView(
                rundown.version(),
                rundown.items(),
                rundown.clock(),
                (int) rundown.notice().toSeconds(),
                rundown.current().map(RundownItem::id).orElse(null),
                rundown.since(),
                rundown.coming().map(RundownItem::id).orElse(null),
                rundown.comingAt(),
                rundown.stepped());
    }
}
