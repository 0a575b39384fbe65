package live.frontrow.stream.link;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.stream.secret.Secret;

/** Play links in the database. */
@ApplicationScoped
class LinkRepository implements PanacheRepositoryBase<PlayLink, UUID> {

    /** The link that this secret is of, or null. */
    Uni<PlayLink> with(Secret secret) {
        return find("secretHash = ?1", secret.hash()).firstResult();
    }

    /** The link with its row locked until the transaction ends, or null. */
    Uni<PlayLink> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What works of one person to one show, newest first. */
    Uni<List<PlayLink>> of(String viewer, UUID show, Instant now) {
        return list("viewer = ?1 and showId = ?2 and expiresAt > ?3 order by createdAt desc, id", viewer, show, now);
    }

    Uni<Long> deleteOver(Instant now) {
        return delete("expiresAt <= ?1", now);
    }
}
