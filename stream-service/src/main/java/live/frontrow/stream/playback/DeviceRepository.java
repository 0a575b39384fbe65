package live.frontrow.stream.playback;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The devices of one person at one show, in a transaction. */
@ApplicationScoped
class DeviceRepository implements PanacheRepositoryBase<Device, UUID> {

    private static final String LOCK = """
            select count(*) from pg_advisory_xact_lock(
                hashtextextended('devices of ' || current_schema() || ' ' || :show || ' ' || :viewer, 0))""";

    private static final String LOCK_ANONYMOUS = """
            select count(*) from pg_advisory_xact_lock(
                hashtextextended('anonymous viewers of ' || current_schema(), 0))""";

    /** Each with a token that was given after a time. */
    private static final String ANONYMOUS = """
            select count(*) from viewing_device
            where site is not null and lost_at is null and renewed_at > :lapsed""";

    /** Gateways have reported their player, and for half a minute nothing of it: what stream_viewer calls gone. */
    private static final String SILENT = """
            select session_id from stream_viewer
            where show_id = :show and viewer = :viewer
            group by session_id having bool_and(left_at is not null)""";

    /** Nobody else reads or changes them until the transaction ends. Comes before the lock of any row. */
    Uni<Void> lock(UUID show, String viewer) {
        return getSession()
                .chain(session -> session.createNativeQuery(LOCK, Long.class)
                        .setParameter("show", show.toString())
                        .setParameter("viewer", viewer)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Nobody else who is not signed in comes in until the transaction ends; after {@link #lock}. */
    Uni<Void> lockAnonymous() {
        return getSession()
                .chain(session ->
                        session.createNativeQuery(LOCK_ANONYMOUS, Long.class).getSingleResult())
                .replaceWithVoid();
    }

    /** How many watch who are not signed in. */
    Uni<Long> anonymous(Instant lapsed) {
        return getSession().chain(session -> session.createNativeQuery(ANONYMOUS, Long.class)
                .setParameter("lapsed", lapsed)
                .getSingleResult());
    }

    /** How many of them at one site. */
    Uni<Long> anonymousAt(byte[] site, Instant lapsed) {
        return getSession().chain(session -> session.createNativeQuery(ANONYMOUS + " and site = :site", Long.class)
                .setParameter("lapsed", lapsed)
                .setParameter("site", site)
                .getSingleResult());
    }

    Uni<List<Device>> of(UUID show, String viewer) {
        return list("viewer = ?1 and showId = ?2", viewer, show);
    }

    /** Viewing sessions whose player has stopped asking for the picture. */
    Uni<Set<UUID>> silent(UUID show, String viewer) {
        return getSession()
                .chain(session -> session.createNativeQuery(SILENT, UUID.class)
                        .setParameter("show", show)
                        .setParameter("viewer", viewer)
                        .getResultList())
                .map(Set::copyOf);
    }
}
