package live.frontrow.stream.show;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;

/**
 * Shows in the database. Deleted ones are found by nobody.
 *
 * <p>Queries that lead to a change give ids only: a row that the session has read before it was locked would keep its
 * old values.
 */
@ApplicationScoped
public class ShowRepository implements PanacheRepositoryBase<Show, UUID> {

    private static final Set<StreamStatus> ON_AIR = Set.of(StreamStatus.LIVE, StreamStatus.INTERRUPTED);

    /** The show, or a {@code not-found} problem. */
    public Uni<Show> existing(UUID id) {
        return findById(id).onItem().transform(ShowRepository::orNotFound);
    }

    /** The show with its row locked until the transaction ends, or a {@code not-found} problem. */
    public Uni<Show> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().transform(ShowRepository::orNotFound);
    }

    /** The same for a show that may have been deleted meanwhile. */
    public Uni<Show> lockedEvenDeleted(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Where a show stands, or null when there is none. */
    public Uni<StreamStatus> statusOf(UUID id) {
        return getSession().chain(session -> session.createSelectionQuery(
                        "select status from Show where id = ?1 and deleted = false", StreamStatus.class)
                .setParameter(1, id)
                .getSingleResultOrNull());
    }

    /** The show that is on air over this ingest id, or null. */
    public Uni<UUID> onAirOver(String ingestId) {
        return one(
                "select id from Show where deleted = false and ingestId = ?1 and status in ?2 order by startedAt desc",
                ingestId,
                ON_AIR);
    }

    /** The planned show nearest to {@code now}, at most {@code reach} away, else the newest without a date, or null. */
    public Uni<UUID> nextPlanned(Instant now, Duration reach) {
        return one("""
                select id from Show where deleted = false and status = ?1
                and (scheduledAt is null or scheduledAt between ?2 and ?3)
                order by listRank, listKey, id""", StreamStatus.SCHEDULED, now.minus(reach), now.plus(reach));
    }

    /** A show over this ingest id that the creator ended after {@code since}, or null. */
    public Uni<UUID> endedByCreator(String ingestId, Instant since) {
        return one(
                "select id from Show where ingestId = ?1 and endedByCreator = true and endedAt > ?2", ingestId, since);
    }

    /** Interrupted shows whose grace has run out. */
    public Uni<List<UUID>> graceOver(Instant now) {
        return getSession().chain(session -> session.createSelectionQuery(
                        "select id from Show where status = ?1 and graceUntil <= ?2", UUID.class)
                .setParameter(1, StreamStatus.INTERRUPTED)
                .setParameter(2, now)
                .getResultList());
    }

    Uni<List<Show>> page(Set<StreamStatus> status, ListPosition after, int size) {
        return find("""
                        from Show where deleted = false and status in ?1
                        and (listRank > ?2 or (listRank = ?2 and (listKey > ?3 or (listKey = ?3 and id > ?4))))
                        order by listRank, listKey, id""", status, after.rank(), after.key(), after.id())
                .page(0, size)
                .list();
    }

    private Uni<UUID> one(String hql, Object... parameters) {
        return getSession().chain(session -> {
            var query = session.createSelectionQuery(hql, UUID.class).setMaxResults(1);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return query.getSingleResultOrNull();
        });
    }

    private static Show orNotFound(Show show) {
        if (show == null || show.deleted()) {
            throw new ProblemException(CommonProblem.NOT_FOUND, "There is no such show.");
        }
        return show;
    }
}
