package live.frontrow.stream.playback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One viewing session of a person who watches, or did a short while ago. */
@Entity
@Table(name = "viewing_device")
class Device {

    @Id
    private UUID sessionId;

    private UUID showId;
    private String viewer;
    private Instant beganAt;
    private Instant renewedAt;
    private Instant lostAt;
    private byte[] site;

    /** For Hibernate. */
    protected Device() {}

    Device(UUID sessionId, UUID showId, String viewer) {
        this.sessionId = sessionId;
        this.showId = showId;
        this.viewer = viewer;
    }

    /** It watches from now on, as the newest; {@code where} as {@link Sites} says it, or null. */
    void begin(Instant now, byte[] where) {
        this.beganAt = now;
        this.renewedAt = now;
        this.site = where;
    }

    void renew(Instant now) {
        this.renewedAt = now;
    }

    /** Another device has its place. */
    void lose(Instant now) {
        this.lostAt = now;
    }

    /** Whether it may have a token that has not ended: one that was given after {@code lapsed}. */
    boolean watching(Instant lapsed) {
        return !lost() && renewedAt.isAfter(lapsed);
    }

    boolean lost() {
        return lostAt != null;
    }

    UUID session() {
        return sessionId;
    }

    Instant beganAt() {
        return beganAt;
    }

    Instant renewedAt() {
        return renewedAt;
    }
}
