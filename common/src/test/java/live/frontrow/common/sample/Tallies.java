package live.frontrow.common.sample;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.MembershipChanged;
import live.frontrow.common.event.MembershipChanged.Source;
import live.frontrow.common.outbox.Outbox;

/** Changes the sample aggregate and tells of it, as a service does. */
@ApplicationScoped
public class Tallies {

    private final Outbox outbox;

    Tallies(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Makes the aggregate with version 0. */
    @WithTransaction
    public Uni<Void> create(String person) {
        Tally tally = new Tally();
        tally.person = person;
        return Panache.getSession().chain(session -> session.persist(tally));
    }

    /** One more version, and its event. */
    @WithTransaction
    public Uni<Event> change(String person) {
        return Panache.getSession()
                .chain(session -> session.find(Tally.class, person, LockModeType.PESSIMISTIC_WRITE))
                .chain(tally -> {
                    tally.version++;
                    tally.active = !tally.active;
                    Event event = event(person, tally.version, tally.active);
                    return outbox.append(event).replaceWith(event);
                });
    }

    /** Changes the aggregate, tells of it, and fails. */
    @WithTransaction
    public Uni<Void> changeAndFail(String person) {
        return change(person).chain(event -> Uni.createFrom().failure(new IllegalStateException("rolled back")));
    }

    /** An event without a change. */
    public static Event event(String person, long version, boolean active) {
        return Event.now(
                EventType.MEMBERSHIP_CHANGED,
                "/common-test",
                person,
                new MembershipChanged(
                        person, version, active, active ? Source.COMPLIMENTARY : null, null, Instant.EPOCH));
    }
}
