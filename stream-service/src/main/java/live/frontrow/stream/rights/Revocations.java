package live.frontrow.stream.rights;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PlaybackRevoked;
import live.frontrow.common.event.PlaybackRevoked.Kind;
import live.frontrow.stream.event.Facts;

/**
 * Raises the rights version in the transaction that changes a right and says whose tokens are too old.
 *
 * <p>The version is one row: its lock is held until the transaction commits, so versions become visible in their own
 * order. It is always the last row a transaction locks, which keeps transactions from waiting in circles.
 */
@ApplicationScoped
public class Revocations {

    private static final String NEXT = "select version + 1 from rights_version";

    private static final String RAISE = "update rights_version set version = version + 1 returning version";

    private final Facts facts;

    Revocations(Facts facts) {
        this.facts = facts;
    }

    /** Everybody's rights to one show may have changed. */
    public Uni<Void> show(UUID id, Instant at) {
        return append(Kind.SHOW, id.toString(), at);
    }

    /** One person's rights to everything may have changed. */
    public Uni<Void> person(String id, Instant at) {
        return append(Kind.PERSON, id, at);
    }

    /**
     * One viewing session is over for good: whoever writes that down gives it no token again. The version stays, as
     * nobody's rights change; the next one is newer than any token of the session, once its row is locked by the flush.
     */
    public Uni<Void> session(UUID id, Instant at) {
        return append(NEXT, Kind.SESSION, id.toString(), at);
    }

    private Uni<Void> append(Kind kind, String subject, Instant at) {
        return append(RAISE, kind, subject, at);
    }

    private Uni<Void> append(String version, Kind kind, String subject, Instant at) {
        return Panache.getSession()
                .chain(session -> session.flush().chain(() -> session.createNativeQuery(version, Long.class)
                        .getSingleResult()))
                .chain(lowest -> facts.append(
                        EventType.PLAYBACK_REVOKED, subject, at, new PlaybackRevoked(kind, subject, lowest, at)));
    }
}
