package live.frontrow.stream.series;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import live.frontrow.common.event.Access;
import live.frontrow.stream.series.SeriesTerms.Times;
import live.frontrow.stream.show.ShowDetails;

/** A show that comes again and again. Whoever changes it holds the row's lock, and plans its shows in the same transaction. */
@Entity
@Table(name = "series")
class Series {

    @Id
    private UUID id;

    private String title;
    private String description;
    private boolean membersOnly;
    private Integer tier;
    private LocalDateTime startsAt;
    private String timeZone;
    private String rule;
    private Instant createdAt;
    private Instant endedAt;
    private long version;

    /** For Hibernate. */
    protected Series() {}

    Series(UUID id, SeriesTerms terms, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(terms);
    }

    final void change(SeriesTerms terms) {
        title = terms.what().title();
        description = terms.what().description();
        membersOnly = terms.what().access().membersOnly();
        tier = terms.what().access().tier();
        startsAt = terms.times().from();
        timeZone = terms.times().ownZone();
        rule = terms.times().text();
        version++;
    }

    /** No more of its shows are planned. */
    void end(Instant now) {
        endedAt = now;
        version++;
    }

    /** Takes the end back. */
    void goOn() {
        endedAt = null;
        version++;
    }

    boolean ended() {
        return endedAt != null;
    }

    UUID id() {
        return id;
    }

    Instant endedAt() {
        return endedAt;
    }

    long version() {
        return version;
    }

    /** Its show of that time. */
    ShowDetails showAt(Instant start) {
        return new ShowDetails(title, description, new Access(membersOnly, tier), start);
    }

    Times times() {
        return new Times(startsAt, timeZone, rule, SeriesRule.of(rule));
    }
}
