package live.frontrow.common.sample;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.MembershipChanged;
import org.jboss.logging.Logger;

/** Writes down each effect; fails for persons named {@code poison…}. */
@ApplicationScoped
class SampleHandler implements EventHandler {

    static final String NAME = "sample";

    private static final Logger LOG = Logger.getLogger(SampleHandler.class);

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.MEMBERSHIP_CHANGED);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Void> handle(Event event) {
        if (event.key().startsWith("poison")) {
            LOG.infof("Poison: %s", event.key());
            return Uni.createFrom().failure(new IllegalStateException("cannot bear " + event.key()));
        }
        long version = ((MembershipChanged) event.data()).version();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into effect (consumer, key, version) values (:consumer, :key, :version)")
                        .setParameter("consumer", NAME)
                        .setParameter("key", event.key())
                        .setParameter("version", version)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
