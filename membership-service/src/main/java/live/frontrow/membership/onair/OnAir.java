package live.frontrow.membership.onair;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps which shows are to come and on air; when one ends, those whom it kept or let in are looked at again. */
@ApplicationScoped
public class OnAir implements EventHandler {

    private static final String TAKE = """
            insert into on_air (show, version, live, started_at, members_only, tier, over)
            values (:show, :version, :live, cast(:startedAt as timestamptz), :membersOnly, cast(:tier as int), :over)
            on conflict (show) do update
            set version = excluded.version, live = excluded.live, started_at = excluded.started_at,
                members_only = excluded.members_only, tier = excluded.tier, over = excluded.over
            where on_air.version < excluded.version""";

    private static final String LOOK_AGAIN = """
            update member set look_again = now() where active and state = 'PAST_DUE'""";

    /** Those only who were told otherwise. */
    private static final String LOOK_AGAIN_AT_GUESTS = """
            update member set look_again = now()
            where person in (select guest from guest_pass where show = :show)
              and (:show = any (guest_shows)) = :over""";

    private static final String SINCE = "select min(started_at) from on_air where live";

    /** Whatever ends the show waits until whoever asked has written what followed from the answer. */
    private static final String TO_COME = "select 1 from on_air where show = :show and not over for share";

    private static final String TIER_TO_COME = """
            select coalesce(tier, 0) from on_air where show = :show and members_only and not over for share""";

    private static final String OVER = "select show from on_air where over and show in (:shows)";

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
        boolean over = show.deleted() || show.status() == StreamStatus.ENDED || show.cancelledAt() != null;
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter("show", show.id())
                        .setParameter("version", show.version())
                        .setParameter("live", live)
                        .setParameter("startedAt", show.startedAt() == null ? null : Rows.parameter(show.startedAt()))
                        .setParameter("membersOnly", show.membersOnly())
                        .setParameter("tier", show.tier())
                        .setParameter("over", over)
                        .executeUpdate()
                        .chain(changed -> changed == 1
                                ? lookAgain(session, show.id(), live, over)
                                : Uni.createFrom().item(0)))
                .replaceWithVoid();
    }

    private static Uni<Integer> lookAgain(Mutiny.Session session, String show, boolean live, boolean over) {
        Uni<Integer> guests = session.createNativeQuery(LOOK_AGAIN_AT_GUESTS)
                .setParameter("show", show)
                .setParameter("over", over)
                .executeUpdate();
        return live
                ? guests
                : guests.chain(() -> session.createNativeQuery(LOOK_AGAIN).executeUpdate());
    }

    /** When the show began that is on air, the earliest of several; null when none is. In the current session. */
    public Uni<Instant> since() {
        return Panache.getSession().chain(session -> session.createNativeQuery(SINCE, Instant.class)
                .getSingleResult());
    }

    /** Whether a show is to come or on air; stays so until the current transaction ends. */
    public Uni<Boolean> toCome(String show) {
        return toCome(show, TO_COME).map(Objects::nonNull);
    }

    /** The lowest tier that opens a show for members which is to come or on air, else null; stays so likewise. */
    public Uni<Integer> tierToCome(String show) {
        return toCome(show, TIER_TO_COME);
    }

    private static Uni<Integer> toCome(String show, String sql) {
        return Panache.getSession().chain(session -> session.createNativeQuery(sql, Integer.class)
                .setParameter("show", show)
                .getSingleResultOrNull());
    }

    /** Those of {@code shows} that are over. In the current session. */
    public Uni<Set<String>> over(Set<String> shows) {
        if (shows.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OVER, String.class)
                        .setParameter("shows", shows)
                        .getResultList())
                .map(Set::copyOf);
    }
}
