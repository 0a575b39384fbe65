package live.frontrow.stream.key;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.stream.mediamtx.Protocol;
import live.frontrow.stream.secret.Secret;

/** A secret that opens an ingest; only its hash is kept. */
@Entity
@Table(name = "stream_key")
public class StreamKey {

    @Id
    private UUID id;

    private String ingestId;
    private String label;
    private byte[] secretHash;
    private Instant createdAt;
    private Instant lastUsedAt;

    @Enumerated(EnumType.STRING)
    private Protocol lastUsedOver;

    private Instant revokedAt;

    /** For Hibernate. */
    protected StreamKey() {}

    StreamKey(UUID id, String ingestId, String label, Secret secret, Instant now) {
        this.id = id;
        this.ingestId = ingestId;
        this.label = label;
        this.secretHash = secret.hash();
        this.createdAt = now;
    }

    /** Whether {@code secret} is this key's. Takes equally long for every wrong one. */
    public boolean opensWith(Secret secret) {
        return secret.matches(secretHash);
    }

    /** It opens nothing any more; the row stays, so that a publisher who still uses it is told so. */
    void revoke(Instant now) {
        this.revokedAt = now;
    }

    /** A publisher came with it. */
    public void used(Instant now, Protocol protocol) {
        this.lastUsedAt = now;
        this.lastUsedOver = protocol;
    }

    public UUID id() {
        return id;
    }

    public String ingestId() {
        return ingestId;
    }

    public boolean revoked() {
        return revokedAt != null;
    }

    KeyView view() {
        return new KeyView(id, label, ingestId, createdAt, lastUsedAt, KeyUse.of(lastUsedOver));
    }
}
