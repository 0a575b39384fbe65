package live.frontrow.stream.key;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Stream keys in the database, the revoked ones too. */
@ApplicationScoped
public class KeyRepository implements PanacheRepositoryBase<StreamKey, UUID> {

    /** All keys of an ingest. */
    public Uni<List<StreamKey>> of(String ingestId) {
        return list("ingestId = ?1", ingestId);
    }

    /** Those among {@code ids} that were revoked. */
    public Uni<List<StreamKey>> revokedAmong(Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1 and revokedAt is not null", ids);
    }

    Uni<List<StreamKey>> valid(UUID showId) {
        return showId == null
                ? list("from StreamKey k where revokedAt is null and ingestId in"
                        + " (select id from Ingest where showId is null) order by createdAt desc, id")
                : list(
                        "from StreamKey k where revokedAt is null and ingestId in"
                                + " (select id from Ingest where showId = ?1) order by createdAt desc, id",
                        showId);
    }
}
