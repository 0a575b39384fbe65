package live.frontrow.stream.connection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.stream.mediamtx.Protocol;

/** A publisher's connection that the auth endpoint let in. Whoever sends without such a record is thrown out. */
@Entity
@Table(name = "ingest_connection")
public class IngestConnection {

    @Id
    private UUID id;

    private String origin;

    @Enumerated(EnumType.STRING)
    private Protocol protocol;

    private String ingestId;
    private UUID keyId;
    private String address;
    private Instant acceptedAt;
    private Instant onlineAt;
    private Instant silentSince;
    private Instant closedAt;

    /** For Hibernate. */
    protected IngestConnection() {}

    /** A connection that was let in now and has sent nothing yet. */
    public IngestConnection(
            UUID id, String origin, Protocol protocol, String ingestId, UUID keyId, String address, Instant now) {
        this.id = id;
        this.origin = origin;
        this.protocol = protocol;
        this.ingestId = ingestId;
        this.keyId = keyId;
        this.address = address;
        this.acceptedAt = now;
    }

    /** Its media has arrived. */
    public void online(Instant now) {
        this.onlineAt = now;
    }

    /** It is gone. */
    public void close(Instant now) {
        this.closedAt = closedAt == null ? now : closedAt;
    }

    /** It was there all the time. */
    public void reopen() {
        this.closedAt = null;
    }

    /** Whether it has sent nothing for {@code span} up to {@code now}. */
    public boolean silentFor(Duration span, Instant now) {
        return silentSince != null && !silentSince.plus(span).isAfter(now);
    }

    /** Id that MediaMTX gave it. */
    public UUID id() {
        return id;
    }

    public String origin() {
        return origin;
    }

    public Protocol protocol() {
        return protocol;
    }

    public String ingestId() {
        return ingestId;
    }

    public UUID keyId() {
        return keyId;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** When its media arrived, or null. */
    public Instant onlineAt() {
        return onlineAt;
    }

    /** Whether it is not known to be gone. */
    public boolean open() {
        return closedAt == null;
    }
}
