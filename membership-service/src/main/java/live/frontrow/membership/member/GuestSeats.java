package live.frontrow.membership.member;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The shows for which somebody has taken a seat that a member gave away. In the current session. */
@ApplicationScoped
class GuestSeats {

    private static final String SHOWS = """
            select guest_pass.show from guest_pass join on_air on on_air.show = guest_pass.show
            where guest_pass.guest = :person and not on_air.over order by guest_pass.show""";

    /** Shows that are not over, in a fixed order. */
    Uni<List<String>> of(String person) {
        return Panache.getSession().chain(session -> session.createNativeQuery(SHOWS, String.class)
                .setParameter("person", person)
                .getResultList());
    }
}
