package live.frontrow.stream.key;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import live.frontrow.common.id.Ids;

/** Ingests in the database: one of the channel, one of each show that has had a key. */
@ApplicationScoped
public class IngestRepository implements PanacheRepositoryBase<Ingest, String> {

    private static final int ID_LENGTH = 12;
    private static final String CREATE =
            "insert into ingest (id, show_id) values (:id, cast(:show as uuid)) on conflict do nothing";

    /** The channel's ingest, or null before its first key. */
    public Uni<Ingest> channel() {
        return find("showId is null").firstResult();
    }

    /** The ingest of a show (null: of the channel), made when there is none; its row is locked. */
    Uni<Ingest> lockedOrNew(UUID showId) {
        return getSession()
                .call(session -> session.createNativeQuery(CREATE)
                        .setParameter("id", Ids.shortId(ID_LENGTH))
                        .setParameter("show", showId == null ? null : showId.toString())
                        .executeUpdate())
                .chain(() -> (showId == null ? find("showId is null") : find("showId = ?1", showId))
                        .withLock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
                        .singleResult());
    }
}
