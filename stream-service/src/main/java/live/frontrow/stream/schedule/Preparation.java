package live.frontrow.stream.schedule;

import live.frontrow.stream.notice.NoticeTally;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What only the creator knows of a show. */
@Schema(name = "Preparation")
record Preparation(
        @Schema(description = "Whether the channel's keys send to this show next")
        boolean armed,

        @Schema(description = "Whether somebody began to send with nothing planned, and the show was opened for that")
        boolean openedByKey,

        @Schema(description = "How many asked to be reminded")
        long reminders,

        @Schema(description = "How far telling them has come")
        NoticeTally.Count notices) {}
