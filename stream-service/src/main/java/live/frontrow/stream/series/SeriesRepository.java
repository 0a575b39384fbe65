package live.frontrow.stream.series;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.problem.ProblemException;

/** Series in the database. */
@ApplicationScoped
class SeriesRepository implements PanacheRepositoryBase<Series, UUID> {

    /** The series, or a {@code not-found} problem. */
    Uni<Series> existing(UUID id) {
        return findById(id).invoke(SeriesRepository::orNotFound);
    }

    /** The series with its row locked until the transaction ends, or a {@code not-found} problem. */
    Uni<Series> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).invoke(SeriesRepository::orNotFound);
    }

    /** Those that go on, the oldest first. */
    Uni<List<Series>> running() {
        return list("endedAt is null order by createdAt, id");
    }

    Uni<Long> countRunning() {
        return count("endedAt is null");
    }

    /** Ids only: a row that was read before it is locked would keep its old values. */
    Uni<List<UUID>> runningIds() {
        return getSession().chain(session -> session.createSelectionQuery(
                        "select id from Series where endedAt is null order by createdAt, id", UUID.class)
                .getResultList());
    }

    private static void orNotFound(Series series) {
        if (series == null) {
            throw ProblemException.notFound("series");
        }
    }
}
