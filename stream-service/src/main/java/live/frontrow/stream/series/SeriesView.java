package live.frontrow.stream.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import live.frontrow.stream.series.SeriesTerms.Times;
import live.frontrow.stream.show.ShowDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A series as its creator sees it. */
@Schema(name = "SeriesView")
record SeriesView(
        UUID id,
        String title,
        String description,
        boolean membersOnly,

        @Schema(description = "The lowest rank of a plan that opens its shows; null: any")
        Integer tier,

        @Schema(description = "Local time of the first show")
        LocalDateTime start,

        @Schema(description = "Its own time zone; null: the channel's")
        String timeZone,

        String rrule,

        @Schema(description = "Since when no more shows are planned; null: it goes on")
        Instant endedAt,

        long version,

        @Schema(description = "The next five dates, whether planned or not")
        List<Instant> next) {

    static SeriesView of(Series series, ZoneId channel, Instant now) {
        ShowDetails what = series.showAt(null);
        Times times = series.times();
        return new SeriesView(
                series.id(),
                what.title(),
                what.description(),
                what.access().membersOnly(),
                what.access().tier(),
                times.from(),
                times.ownZone(),
                times.text(),
                series.endedAt(),
                series.version(),
                series.ended() ? List.of() : SeriesTimes.dates(times, channel, now));
    }
}
