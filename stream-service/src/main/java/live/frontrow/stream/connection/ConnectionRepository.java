package live.frontrow.stream.connection;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Connections that were let in. */
@ApplicationScoped
public class ConnectionRepository implements PanacheRepositoryBase<IngestConnection, UUID> {

    /** Those to one ingest, or with one of these ids, that are not known to be gone. */
    public Uni<List<IngestConnection>> openToOrAmong(String ingestId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? list("ingestId = ?1 and closedAt is null", ingestId)
                : list("(ingestId = ?1 or id in ?2) and closedAt is null", ingestId, ids);
    }

    /** Those with which a show is on air. */
    public Uni<List<IngestConnection>> sendingFor(UUID showId) {
        return list(
                "id in (select p.connectionId from Publication p where p.showId = ?1 and p.closedAt is null)", showId);
    }

    /** Those with one key that are not known to be gone. */
    public Uni<List<IngestConnection>> openWith(UUID keyId) {
        return list("keyId = ?1 and closedAt is null", keyId);
    }

    /** Those at one origin that are not known to be gone, and those with one of these ids. */
    public Uni<List<IngestConnection>> openAtOrAmong(String origin, Collection<UUID> ids) {
        return ids.isEmpty()
                ? list("origin = ?1 and closedAt is null", origin)
                : list("origin = ?1 and (closedAt is null or id in ?2)", origin, ids);
    }

    /** Those with one of these ids. */
    public Uni<List<IngestConnection>> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1", ids);
    }

    /** Notes since when a connection has sent nothing; null when it sends. */
    public Uni<Integer> silentSince(UUID id, Instant since) {
        return update("silentSince = ?1 where id = ?2", since, id);
    }

    /** Forgets connections that have been gone since before {@code limit}. */
    public Uni<Long> forgetClosedBefore(Instant limit) {
        return delete("closedAt < ?1", limit);
    }
}
