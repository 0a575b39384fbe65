package live.frontrow.stream.calendar;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The address of a person's own calendar, without its secret. */
@Schema(name = "CalendarLinkView")
record CalendarLinkView(
        @Schema(description = "When it was made; null: there is none")
        Instant createdAt,

        @Schema(description = "When a calendar last came with it, to the minute, or null")
        Instant lastUsedAt) {

    static final CalendarLinkView NONE = new CalendarLinkView(null, null);
}
