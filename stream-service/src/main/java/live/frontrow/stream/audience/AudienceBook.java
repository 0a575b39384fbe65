package live.frontrow.stream.audience;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.stream.time.Now;

/** Viewing sessions and peaks in the database. */
@ApplicationScoped
class AudienceBook {

    /** A session that nobody has reported for this long is over; gateways report every few seconds. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    /** Gives whether the session is new or was thought to be over: only then can the number of viewers grow. */
    private static final String MERGE = """
            with before as (select left_at from stream_viewer where session_id = :session)
            insert into stream_viewer (session_id, show_id, viewer, joined_at, last_seen_at)
            select :session, s.id, :viewer, :first, :last from show s where s.id = :show
            on conflict (session_id) do update
            set joined_at = least(stream_viewer.joined_at, excluded.joined_at),
                last_seen_at = greatest(stream_viewer.last_seen_at, excluded.last_seen_at),
                left_at = case when excluded.last_seen_at > stream_viewer.last_seen_at then null
                               else stream_viewer.left_at end
            where stream_viewer.show_id = excluded.show_id
            returning not exists (select from before where left_at is null)""";

    private static final String SAMPLE = """
            insert into stream_audience (show_id, peak)
            select :show, count(distinct viewer) from stream_viewer
            where show_id = :show and left_at is null and last_seen_at > :since
            on conflict (show_id) do update set peak = excluded.peak where stream_audience.peak < excluded.peak""";

    private static final String SWEEP =
            "update stream_viewer set left_at = last_seen_at where left_at is null and last_seen_at <= :since";

    /** Merges a report; true when the number of viewers may have grown. Reports about unknown shows are dropped. */
    Uni<Boolean> merge(UUID session, UUID show, String viewer, Instant first, Instant last) {
        return Panache.getSession()
                .chain(db -> db.createNativeQuery(MERGE, Boolean.class)
                        .setParameter("session", session)
                        .setParameter("show", show)
                        .setParameter("viewer", viewer)
                        .setParameter("first", first)
                        .setParameter("last", last)
                        .getSingleResultOrNull())
                .map(Boolean.TRUE::equals);
    }

    /** Raises the peak if there are more people now than ever before. */
    Uni<Void> samplePeak(UUID show) {
        return Panache.getSession()
                .chain(db -> db.createNativeQuery(SAMPLE)
                        .setParameter("show", show)
                        .setParameter("since", Now.get().minus(SILENCE))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Closes sessions that have fallen silent. */
    @WithTransaction
    Uni<Integer> sweep() {
        return Panache.getSession().chain(db -> db.createNativeQuery(SWEEP)
                .setParameter("since", Now.get().minus(SILENCE))
                .executeUpdate());
    }
}
