package live.frontrow.stream.rundown;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.common.event.Access;

/**
 * The plan of a show or a series, and where its show is in it. A segment that is open to fewer viewers than the show is comes first
 * (their countdown runs), and starts when that is over; every other one starts at once.
 */
@Entity
@Table(name = "rundown")
class Rundown {

    @Id
    private UUID owner;

    private long version;

    @Convert(converter = ItemsJson.class)
    private List<RundownItem> items = List.of();

    private int plannedMinutes;
    private boolean clock;
    private int noticeSeconds = RundownRules.USUAL_NOTICE;
    private String current;
    private Instant since;
    private String coming;
    private Instant comingAt;
    private boolean stepped;
    private String previous;
    private Instant previousSince;
    private boolean previousMembersOnly;
    private Integer previousTier;

    /** For Hibernate. */
    protected Rundown() {}

    Rundown(UUID owner) {
        this.owner = owner;
    }

    /** Another plan; where the show is in it stays. */
    void plan(RundownPlan plan) {
        items = plan.items();
        plannedMinutes = items.stream().mapToInt(RundownItem::minutes).sum();
        clock = plan.clock();
        noticeSeconds = plan.noticeSeconds();
        version++;
    }

    /** The plan of another one. */
    void copy(Rundown other) {
        plan(new RundownPlan(other.version, other.items, other.clock, other.noticeSeconds));
    }

    /** The countdown to a segment begins. */
    void comes(RundownItem item, Instant at) {
        coming = item.id();
        comingAt = at;
    }

    /** No segment comes; the clock stands, so that none comes again by itself. */
    void letGo() {
        coming = null;
        comingAt = null;
        clock = false;
    }

    /** A segment is on. {@code before}: who got in until then, for the way back. */
    void starts(RundownItem item, Instant at, Access before) {
        stepped = true;
        previous = current;
        previousSince = since;
        previousMembersOnly = before.membersOnly();
        previousTier = before.tier();
        current = item.id();
        since = at;
        coming = null;
        comingAt = null;
    }

    /** Takes the last step back; who got in before it. The clock stands. */
    Access back() {
        letGo();
        current = previous;
        since = previousSince;
        stepped = false;
        return new Access(previousMembersOnly, previousTier);
    }

    /** Whether the last step can be taken back. */
    boolean stepped() {
        return stepped;
    }

    Optional<RundownItem> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    Optional<RundownItem> current() {
        return item(current);
    }

    /** The one behind the current one, or the first. */
    Optional<RundownItem> next() {
        return items.stream()
                .skip(current().map(now -> items.indexOf(now) + 1).orElse(0))
                .findFirst();
    }

    Optional<RundownItem> coming() {
        return item(coming);
    }

    Instant comingAt() {
        return comingAt;
    }

    Instant since() {
        return since;
    }

    /** When the minutes of the current segment are over. */
    Instant due(RundownItem item) {
        return since.plus(Duration.ofMinutes(item.minutes()));
    }

    boolean clock() {
        return clock;
    }

    Duration notice() {
        return Duration.ofSeconds(noticeSeconds);
    }

    List<RundownItem> items() {
        return items;
    }

    long version() {
        return version;
    }
}
