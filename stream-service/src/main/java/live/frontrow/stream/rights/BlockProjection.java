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

    private final Projection projection;
    private final Revocations revocations;

    BlockProjection(Projection projection, Revocations revocations) {
        this.projection = projection;
        this.revocations = revocations;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.PERSON_BLOCKED);
    }

    @Override
    public Uni<Void> handle(Event event) {
        PersonBlocked change = (PersonBlocked) event.data();
        return projection
                .take(TAKE, query -> query.setParameter("person", change.person())
                        .setParameter("version", change.version())
                        .setParameter("blocked", change.blocked()))
                .chain(newer -> newer
                        ? revocations.person(change.person(), Now.get())
                        : Uni.createFrom().voidItem());
    }
}
