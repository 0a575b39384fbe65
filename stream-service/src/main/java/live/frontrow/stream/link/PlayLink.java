package live.frontrow.stream.link;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.stream.rights.Viewer;
import live.frontrow.stream.secret.Secret;

/** A link of one person to one show; only the hash of its secret is kept. */
@Entity
@Table(name = "play_link")
class PlayLink {

    @Id
    private UUID id;

    private UUID showId;
    private String viewer;
    private boolean anonymous;
    private boolean creator;
    private byte[] secretHash;
    private Instant createdAt;
    private Instant expiresAt;
    private UUID sessionId;
    private Instant lastUsedAt;

    /** For Hibernate. */
    protected PlayLink() {}

    PlayLink(UUID id, UUID showId, Viewer viewer, Secret secret, Instant now, Instant expiresAt) {
        this.id = id;
        this.showId = showId;
        this.viewer = viewer.id();
        this.anonymous = viewer.anonymous();
        this.creator = viewer.creator();
        this.secretHash = secret.hash();
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** A player has got a token for {@code session} by it. */
    void used(UUID session, Instant now) {
        this.sessionId = session;
        this.lastUsedAt = now;
    }

    boolean worksAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    boolean isOf(String person, UUID show) {
        return viewer.equals(person) && showId.equals(show);
    }

    UUID id() {
        return id;
    }

    UUID showId() {
        return showId;
    }

    /** Whoever made it, as they were then: their rights to the show are asked for anew each time. */
    Viewer viewer() {
        return new Viewer(viewer, anonymous, creator);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Viewing session of its last token, or null. */
    UUID session() {
        return sessionId;
    }

    LinkView view() {
        return new LinkView(id, createdAt, expiresAt, lastUsedAt);
    }
}
