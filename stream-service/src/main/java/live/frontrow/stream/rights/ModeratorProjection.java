package live.frontrow.stream.rights;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.ModeratorChanged;

/** Keeps who moderates, who watches whatever is for members, and tells the gateways when that changes. */
@ApplicationScoped
class ModeratorProjection implements EventHandler {

    private static final String TAKE = """
            insert into moderator (person, version, moderator)
            values (:person, :version, :moderator)
            on conflict (person) do update
            set version = excluded.version, moderator = excluded.moderator
            where moderator.version < excluded.version""";

    private static final String FORGET = "delete from moderator where person = :person and not moderator";

    private final Projection projection;

    ModeratorProjection(Projection projection) {
        this.projection = projection;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.MODERATOR_CHANGED);
    }

    @Override
    public Uni<Void> handle(Event event) {
        ModeratorChanged change = (ModeratorChanged) event.data();
        return projection.take(
                change.person(), change.at(), TAKE, FORGET, query -> query.setParameter("version", change.version())
                        .setParameter("moderator", change.moderator()));
    }
}
