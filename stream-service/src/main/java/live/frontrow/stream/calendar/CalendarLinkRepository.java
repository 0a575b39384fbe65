package live.frontrow.stream.calendar;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import live.frontrow.stream.secret.Secret;

/** Addresses of people's own calendars. */
@ApplicationScoped
class CalendarLinkRepository implements PanacheRepositoryBase<CalendarLink, String> {

    /** A person's, with its row locked until the transaction ends, or null. */
    Uni<CalendarLink> locked(String person) {
        return findById(person, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The link that this secret is of, or null. */
    Uni<CalendarLink> with(Secret secret) {
        return find("secretHash = ?1", secret.hash()).firstResult();
    }
}
