package live.frontrow.stream.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import live.frontrow.stream.show.Show;

/** That a show was planned for one day of a series. */
@Entity
@Table(name = "series_show")
class SeriesShow {

    @Id
    private UUID showId;

    private UUID seriesId;
    private LocalDate occurrence;
    private long plannedVersion;
    private long plannedRundown;

    /** For Hibernate. */
    protected SeriesShow() {}

    SeriesShow(Series series, LocalDate day, Show show) {
        seriesId = series.id();
        occurrence = day;
        showId = show.id();
        written(show);
    }

    /** The series has just written the show. */
    final void written(Show show) {
        plannedVersion = show.version();
    }

    /** The show has this version of the series' rundown. */
    void withRundown(long version) {
        plannedRundown = version;
    }

    long rundown() {
        return plannedRundown;
    }

    UUID showId() {
        return showId;
    }

    LocalDate day() {
        return occurrence;
    }

    /** Whether the show is still to come and just as the series wrote it. */
    boolean untouched(Show show, Instant now) {
        Instant start = show.details().scheduledAt();
        return show.version() == plannedVersion
                && show.planned()
                && !show.cancelled()
                && !show.deleted()
                && !show.armed()
                && start != null
                && start.isAfter(now);
    }
}
