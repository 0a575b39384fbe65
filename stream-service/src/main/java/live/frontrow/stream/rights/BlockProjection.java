package live.frontrow.stream.rights;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PersonBlocked;
import live.frontrow.stream.time.Now;

/** Keeps who is banned from the channel, and tells the gateways when that changes. */
@ApplicationScoped
class BlockProjection implements EventHandler {

    private static final String TAKE = """
            insert into block (person, version, blocked)
            values (:person, :version, :blocked)
            on conflict (person) do update
            set version = excluded.version, blocked = excluded.blocked
            where block.version < excluded.version""";

    private static final String FORGET = "delete from block where person = :person and not blocked";

    private final Projection projection;

    BlockProjection(Projection projection) {
        this.projection = projection;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.PERSON_BLOCKED);
    }

    @Override
    public Uni<Void> handle(Event event) {
        PersonBlocked change = (PersonBlocked) event.data();
        // A ban stays, whoever was erased, and can be lifted.
        return projection.take(
                change.person(), Now.get(), TAKE, FORGET, query -> query.setParameter("version", change.version())
                        .setParameter("blocked", change.blocked()));
    }
}
