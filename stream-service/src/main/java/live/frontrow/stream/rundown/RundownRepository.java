package live.frontrow.stream.rundown;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Rundowns in the database. Whoever steps or plans holds the lock of the show's, or the series', row first. */
@ApplicationScoped
class RundownRepository implements PanacheRepositoryBase<Rundown, UUID> {

    private static final String RUNNING = """
            select r.owner from rundown r join show s on s.id = r.owner
            where (r.clock or r.coming is not null) and s.status in ('LIVE', 'INTERRUPTED')""";

    /** The rundown, one without segments when there is none. */
    Uni<Rundown> of(UUID owner) {
        return findById(owner).map(found -> found == null ? new Rundown(owner) : found);
    }

    /** The same with its row locked; a new one is stored by {@link #persist}. */
    Uni<Rundown> locked(UUID owner) {
        return findById(owner, LockModeType.PESSIMISTIC_WRITE).map(found -> found == null ? new Rundown(owner) : found);
    }

    /** Of shows on air, those about which there may be something to do. */
    Uni<List<UUID>> running() {
        return getSession()
                .chain(session -> session.createNativeQuery(RUNNING, UUID.class).getResultList());
    }
}
