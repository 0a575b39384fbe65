package live.frontrow.stream.rights;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.MembershipChanged;

/** Keeps who is a member, of which tier, and a guest at which shows; and tells the gateways when that changes. */
@ApplicationScoped
class MembershipProjection implements EventHandler {

    private static final String TAKE = """
            insert into member (person, version, active, until, complimentary, tier, guest_shows)
            values (:person, :version, :active, cast(:until as timestamptz), :complimentary, cast(:tier as integer),
                string_to_array(:guestShows, ','))
            on conflict (person) do update
            set version = excluded.version, active = excluded.active, until = excluded.until,
                complimentary = excluded.complimentary, tier = excluded.tier, guest_shows = excluded.guest_shows
            where member.version < excluded.version""";

    private static final String FORGET =
            "delete from member where person = :person and not active and cardinality(guest_shows) = 0";

    private final Projection projection;

    MembershipProjection(Projection projection) {
        this.projection = projection;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.MEMBERSHIP_CHANGED);
    }

    @Override
    public Uni<Void> handle(Event event) {
        MembershipChanged change = (MembershipChanged) event.data();
        return projection.take(
                change.person(), change.at(), TAKE, FORGET, query -> query.setParameter("version", change.version())
                        .setParameter("active", change.active())
                        .setParameter("until", change.until() == null ? null : Rows.parameter(change.until()))
                        .setParameter("complimentary", change.source() == MembershipChanged.Source.COMPLIMENTARY)
                        .setParameter("tier", change.tier())
                        .setParameter("guestShows", String.join(",", change.guestShows())));
    }
}
