package live.frontrow.membership.onair;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;

/** Keeps which shows are on air; when one ends, those whom it kept in are looked at again. */
@ApplicationScoped
public class OnAir implements EventHandler {

    private static final String TAKE = """
            insert into on_air (show, version, live, started_at)
            values (:show, :version, :live, cast(:startedAt as timestamptz))
            on conflict (show) do update
            set version = excluded.version, live = excluded.live, started_at = excluded.started_at
            where on_air.version < excluded.version""";

    private static final String LOOK_AGAIN = """
            update member set look_again = now() where active and state = 'PAST_DUE'""";

    private static final String SINCE = "select min(started_at) from on_air where live";

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.STREAM_LIVE, EventType.STREAM_UPDATED, EventType.STREAM_ENDED);
    }

    @Override
    public Uni<Void> handle(Event event) {
        StreamState show = (StreamState) event.data();
        boolean live = !show.deleted()
                && show.startedAt() != null
                && (show.status() == StreamStatus.LIVE || show.status() == StreamStatus.INTERRUPTED);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter("show", show.id())
                        .setParameter("version", show.version())
                        .setParameter("live", live)
                        .setParameter("startedAt", show.startedAt() == null ? null : Rows.parameter(show.startedAt()))
                        .executeUpdate()
                        .chain(changed -> changed == 1 && !live
                                ? session.createNativeQuery(LOOK_AGAIN).executeUpdate()
                                : Uni.createFrom().item(0)))
                .replaceWithVoid();
    }

    /** When the show began that is on air, the earliest of several; null when none is. In the current session. */
    public Uni<Instant> since() {
        return Panache.getSession().chain(session -> session.createNativeQuery(SINCE, Instant.class)
                .getSingleResult());
    }
}
