package live.frontrow.stream.rights;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.stream.window.ShowWindows;

/**
 * Reads rights and their version at one moment: one statement sees one snapshot. A change commits its right and its
 * version together, so a version that is seen comes with the rights that belong to it.
 */
@ApplicationScoped
public class Standings {

    private static final String READ = """
            select s.id, v.version, s.status, s.members_only, s.tier, s.next_tier, s.next_access_at, m.active, m.until,
                m.complimentary, m.tier as plan, cast(s.id as text) = any (m.guest_shows) as guest, o.moderator,
                b.blocked, s.replay_status is not null as replay, s.replay_audience, s.replay_tier, s.access_windows
            from rights_version v
            left join show s on s.id = any ($1) and not s.deleted
            left join member m on m.person = $2
            left join moderator o on o.person = $2
            left join block b on b.person = $2""";

    private final Pool pool;

    Standings(Pool pool) {
        this.pool = pool;
    }

    /** The viewer's standing towards a show, now. */
    public Uni<Standing> of(UUID showId, String person) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(new UUID[] {showId}, person))
                .map(rows -> standing(rows.iterator().next()));
    }

    /** The same towards many shows; those that do not exist are left out. */
    public Uni<Map<UUID, Standing>> of(List<UUID> shows, String person) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(shows.toArray(UUID[]::new), person))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> row.getUUID("id") != null)
                        .collect(Collectors.toMap(row -> row.getUUID("id"), Standings::standing)));
    }

    private static Standing standing(Row row) {
        String status = row.getString("status");
        return new Standing(
                row.getLong("version"),
                status == null ? null : StreamStatus.valueOf(status),
                new Access(yes(row, "members_only"), row.getInteger("tier")),
                change(row),
                new Membership(
                        yes(row, "active"),
                        Rows.time(row, "until"),
                        yes(row, "complimentary"),
                        row.getInteger("plan"),
                        yes(row, "guest")),
                yes(row, "moderator"),
                yes(row, "blocked"),
                yes(row, "replay"),
                ReplayAccess.of(row.getString("replay_audience"), row.getInteger("replay_tier")),
                ShowWindows.read(row.getString("access_windows")));
    }

    private static AccessChange change(Row row) {
        Instant at = Rows.time(row, "next_access_at");
        return at == null ? null : new AccessChange(true, row.getInteger("next_tier"), at);
    }

    /** Null is no: there is no such row. */
    private static boolean yes(Row row, String column) {
        return Boolean.TRUE.equals(row.getBoolean(column));
    }
}
