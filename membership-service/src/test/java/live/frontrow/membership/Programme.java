package live.frontrow.membership;

import static live.frontrow.common.test.Patience.await;

import java.time.Instant;
import java.util.UUID;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.Facts;

/** Shows of which stream-service tells. */
public final class Programme implements AutoCloseable {

    private static final Instant PLANNED = Instant.parse("2027-01-01T20:00:00Z");

    private final Facts facts = new Facts();
    private final Stored stored;

    /** One whose facts arrive in this database. */
    public Programme(Stored stored) {
        this.stored = stored;
    }

    /** A show for members that is to come; back when it is known. */
    public String plan() {
        return plan(null);
    }

    /** The same for members from a tier up. */
    public String plan(Integer tier) {
        String show = UUID.randomUUID().toString();
        tell(show, 1, StreamStatus.SCHEDULED, true, tier, null);
        return show;
    }

    /** How a show stands from here on; back when it is known. */
    public void tell(String show, long version, StreamStatus status, boolean membersOnly, Instant cancelledAt) {
        tell(show, version, status, membersOnly, null, cancelledAt);
    }

    private void tell(
            String show, long version, StreamStatus status, boolean membersOnly, Integer tier, Instant cancelledAt) {
        boolean ended = status == StreamStatus.ENDED;
        facts.send(
                ended ? EventType.STREAM_ENDED : EventType.STREAM_UPDATED,
                show,
                new StreamState(
                        show,
                        version,
                        "Q&A",
                        "",
                        status,
                        membersOnly,
                        tier,
                        null,
                        PLANNED,
                        status == StreamStatus.SCHEDULED ? null : PLANNED,
                        null,
                        null,
                        ended ? PLANNED.plusSeconds(3600) : null,
                        cancelledAt,
                        0,
                        null,
                        null,
                        null,
                        null,
                        false));
        await().until(() ->
                stored.count("select coalesce(max(version), 0) from on_air where show = $1", show) == version);
    }

    @Override
    public void close() {
        facts.close();
    }
}
