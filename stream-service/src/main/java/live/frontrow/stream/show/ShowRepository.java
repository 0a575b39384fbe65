package live.frontrow.stream.show;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    private static final String NEAREST = """
            select id from show
            where not deleted and status = 'SCHEDULED' and cancelled_at is null
              and scheduled_at between :from and :to
            order by abs(extract(epoch from scheduled_at - :now)), id limit 1""";

    /** Held until the transaction ends; the schema is part of its number because such locks belong to the database. */
    private static final String AIM =
            "select count(*) from pg_advisory_xact_lock(hashtextextended('aim of ' || current_schema(), 0))";

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

    /** Whether the show was called off. */
    public Uni<Boolean> cancelled(UUID id) {
        return one("select id from Show where id = ?1 and cancelledAt is not null", id)
                .map(Objects::nonNull);
    }

    /**
     * Nobody else arms a show or looks for the show of the channel's key until the transaction ends. Comes before the
     * lock of any row.
     */
    public Uni<Void> lockAim() {
        return getSession()
                .chain(session -> session.createNativeQuery(AIM, Long.class).getSingleResult())
                .replaceWithVoid();
    }

    /** The show that the channel's key sends to next by the creator's word, or null. */
    public Uni<UUID> armed() {
        return one("select id from Show where armed = true");
    }

    /** Takes the arming from whichever show has it; only under {@link #lockAim()}. */
    public Uni<Void> disarmAll() {
        return update("armed = false where armed = true").replaceWithVoid();
    }

    /** The planned show whose start is nearest to {@code now} between these two, or null. */
    public Uni<UUID> plannedNear(Instant now, Instant from, Instant to) {
        return getSession().chain(session -> session.createNativeQuery(NEAREST, UUID.class)
                .setParameter("now", now)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResultOrNull());
    }

    /** The newest planned show without a start, or null. */
    public Uni<UUID> plannedWithoutStart() {
        return one("""
                select id from Show where deleted = false and status = ?1
                and cancelledAt is null and scheduledAt is null
                order by listKey, id""", StreamStatus.SCHEDULED);
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

    /** When the next planned change of an audience is due, or null. */
    public Uni<Instant> nextAccessChange() {
        return getSession().chain(session -> session.createSelectionQuery(
                        "select min(access.nextAccessAt) from Show", Instant.class)
                .getSingleResultOrNull());
    }

    /** Shows whose planned change of the audience is due. */
    public Uni<List<UUID>> accessChangeDue(Instant now) {
        return getSession().chain(session -> session.createSelectionQuery(
                        "select id from Show where access.nextAccessAt <= ?1 order by access.nextAccessAt", UUID.class)
                .setParameter(1, now)
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
