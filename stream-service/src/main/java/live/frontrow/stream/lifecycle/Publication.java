package live.frontrow.stream.lifecycle;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.stream.mediamtx.PublishedPath;

/**
 * One stretch of a show that a publisher sent without a break. Origin, connection and the time it came online identify
 * it, so that a service that starts in the middle recognises it.
 */
@Entity
@Table(name = "publication")
class Publication {

    @Id
    private UUID id;

    private UUID showId;
    private int number;
    private String origin;
    private UUID connectionId;
    private Instant readyAt;
    private Instant openedAt;
    private Instant closedAt;

    /** For Hibernate. */
    protected Publication() {}

    Publication(UUID id, UUID showId, int number, String origin, UUID connectionId, Instant readyAt, Instant now) {
        this.id = id;
        this.showId = showId;
        this.number = number;
        this.origin = origin;
        this.connectionId = connectionId;
        this.readyAt = readyAt;
        this.openedAt = now;
    }

    void close(Instant now) {
        this.closedAt = now;
    }

    void reopen() {
        this.closedAt = null;
    }

    /** Whether this is what the origin calls {@code path} now. */
    boolean isThatOf(PublishedPath path) {
        return connectionId.equals(path.source().id()) && readyAt.equals(path.readyAt());
    }

    boolean open() {
        return closedAt == null;
    }

    UUID id() {
        return id;
    }

    UUID showId() {
        return showId;
    }

    int number() {
        return number;
    }

    UUID connectionId() {
        return connectionId;
    }
}
