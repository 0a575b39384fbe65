package live.frontrow.common.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers which events a consumer has had. Needs the table of {@code db/common} in the service's schema. */
@ApplicationScoped
public class Inbox {

    private static final String REMEMBER =
            "insert into inbox (consumer, event_id) values (:consumer, :event) on conflict do nothing";

    /**
     * Whether {@code consumer} sees the event for the first time; true exactly once among committed transactions. Part of
     * the current Panache transaction: when that rolls back, the event counts as not seen.
     */
    public Uni<Boolean> firstTime(String consumer, String eventId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMEMBER)
                        .setParameter("consumer", consumer)
                        .setParameter("event", eventId)
                        .executeUpdate())
                .map(inserted -> inserted == 1);
    }
}
