package live.frontrow.membership.guest;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import live.frontrow.common.database.Rows;

/** Passes in the database. */
@ApplicationScoped
class GuestPassRepository implements PanacheRepositoryBase<GuestPass, String> {

    /** More than anybody sees: what is older is of interest to nobody. */
    private static final int SHOWN = 100;

    private static final String FORGET = """
            delete from guest_pass where giver = :giver and created_at < :month
              and show in (select on_air.show from on_air where on_air.over)""";

    /** What a member has given, the newest first. */
    Uni<List<GuestPass>> of(String giver) {
        return find("giver = ?1 order by createdAt desc, code", giver)
                .range(0, SHOWN - 1)
                .list();
    }

    Uni<Long> givenSince(String giver, Instant month) {
        return count("giver = ?1 and createdAt >= ?2", giver, month);
    }

    /** Whether somebody has a seat at a show already. */
    Uni<Boolean> seated(String guest, String show) {
        return count("guest = ?1 and show = ?2", guest, show).map(found -> found > 0);
    }

    /** Takes a pass, if nobody has. */
    Uni<Boolean> take(String code, String guest, Instant now) {
        return update("guest = ?1, acceptedAt = ?2 where code = ?3 and guest is null", guest, now, code)
                .map(changed -> changed == 1);
    }

    /** Deletes a pass that nobody has taken. */
    Uni<Boolean> takeBack(String code, String giver) {
        return delete("code = ?1 and giver = ?2 and guest is null", code, giver).map(changed -> changed == 1);
    }

    /** Deletes what a member gave before this month for shows that are over. */
    Uni<Void> forget(String giver, Instant month) {
        return getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("giver", giver)
                        .setParameter("month", Rows.parameter(month))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
