package live.frontrow.stream.lifecycle;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Publications in the database. */
@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, UUID> {

    /** The publication with this identity, or null. */
    Uni<Publication> known(String origin, UUID connectionId, Instant readyAt) {
        return find("origin = ?1 and connectionId = ?2 and readyAt = ?3", origin, connectionId, readyAt)
                .firstResult();
    }

    /** The show of a publication. */
    Uni<UUID> showOf(UUID id) {
        return getSession().chain(session -> session.createSelectionQuery(
                        "select showId from Publication where id = ?1", UUID.class)
                .setParameter(1, id)
                .getSingleResult());
    }

    /** Those at an origin that are not closed. */
    Uni<List<Publication>> openAt(String origin) {
        return list("origin = ?1 and closedAt is null", origin);
    }

    /** Those of a show that are not closed. */
    Uni<List<Publication>> openOf(UUID showId) {
        return list("showId = ?1 and closedAt is null", showId);
    }

    /** Whether the show is over or deleted for whom this publication is. */
    Uni<List<UUID>> openForShowsThatAreOver(String origin) {
        return getSession().chain(session -> session.createSelectionQuery("""
                                select p.id from Publication p join Show s on s.id = p.showId
                                where p.origin = ?1 and p.closedAt is null and (s.deleted = true or s.status = ENDED)""", UUID.class)
                .setParameter(1, origin)
                .getResultList());
    }
}
