package live.frontrow.stream.calendar;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import live.frontrow.stream.secret.Secret;

/** Addresses of people's own calendars. */
@ApplicationScoped
class CalendarLinkRepository implements PanacheRepositoryBase<CalendarLink, String> {

    private static final Duration EXACTLY = Duration.ofMinutes(1);

    /** A person's, with its row locked until the transaction ends, or null. */
    Uni<CalendarLink> locked(String person) {
        return findById(person, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A calendar has come with this secret; written down to the minute, unless the link has another one by now. */
    Uni<Void> used(CalendarLink link, Secret secret, Instant now) {
        return update(
                        "lastUsedAt = ?1 where person = ?2 and secretHash = ?3 and (lastUsedAt is null or lastUsedAt < ?4)",
                        now,
                        link.owner().id(),
                        secret.hash(),
                        now.minus(EXACTLY))
                .replaceWithVoid();
    }

    /** The link that this secret is of, or null. */
    Uni<CalendarLink> with(Secret secret) {
        return find("secretHash = ?1", secret.hash()).firstResult();
    }
}
