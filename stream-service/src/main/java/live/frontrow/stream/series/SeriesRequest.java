package live.frontrow.stream.series;

import java.time.Instant;
import java.time.LocalDateTime;
import live.frontrow.common.event.Access;
import live.frontrow.stream.show.ShowDetails;
import live.frontrow.stream.show.ShowRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /series} and {@code PUT /series/{id}}. */
@Schema(name = "SeriesRequest")
record SeriesRequest(
        @Schema(required = true, minLength = 1, maxLength = 140, examples = "Thursday Q&A")
        String title,

        @Schema(maxLength = 5000) String description,

        @Schema(description = "Whether only members may watch; false when absent")
        Boolean membersOnly,

        @Schema(
                minimum = "0",
                maximum = "9",
                description = "Only with membersOnly: the lowest rank of a plan that opens it; absent for every member")
        Integer tier,

        @Schema(
                required = true,
                description = "Local time of the first show, to the minute",
                examples = "2026-12-03T20:00")
        LocalDateTime start,

        @Schema(description = "IANA name; the channel's when absent", examples = "Europe/Berlin")
        String timeZone,

        @Schema(
                required = true,
                maxLength = SeriesRule.LONGEST,
                description = "RRULE of RFC 5545; at most one show a day",
                examples = "FREQ=WEEKLY;BYDAY=TH")
        String rrule) {

    /** Understood, or an {@code invalid-input} problem. */
    SeriesTerms checked(Instant now) {
        Access access = new Access(Boolean.TRUE.equals(membersOnly), tier);
        ShowDetails what = ShowRules.checked(new ShowDetails(title, description, access, null), now);
        return new SeriesTerms(what, new SeriesTimes(start, timeZone, rrule).checked(now));
    }
}
