package live.frontrow.stream.audience;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Viewing sessions in the database. */
@ApplicationScoped
class AudienceBook {

    /** So long a silence is still part of a stay; gateways report every few seconds. As in V11. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    private static final String MERGE = """
            insert into viewing_session (show_id, session_id, viewer, present)
            select s.id, :session, :viewer,
                   tstzmultirange(tstzrange(cast(:first as timestamptz), cast(:until as timestamptz)))
            from show s where s.id = :show and not exists (
                select from erasure where trace = sha256(convert_to(cast(:viewer as text), 'UTF8'))
                    and made_until >= cast(:first as timestamptz))
            on conflict (show_id, viewer, session_id) do update
            set present = viewing_session.present + excluded.present
            where not viewing_session.present @> excluded.present""";

    /** Merges a report: order and repetition change nothing. Reports about unknown shows are dropped, and what comes late of who was erased. */
    Uni<Void> merge(UUID session, UUID show, String viewer, Instant first, Instant last) {
        return Panache.getSession()
                .chain(db -> db.createNativeQuery(MERGE)
                        .setParameter("session", session)
                        .setParameter("show", show)
                        .setParameter("viewer", viewer)
                        .setParameter("first", first)
                        .setParameter("until", (last.isBefore(first) ? first : last).plus(SILENCE))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
