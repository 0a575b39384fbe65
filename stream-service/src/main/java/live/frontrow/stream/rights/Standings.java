package live.frontrow.stream.rights;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.StreamStatus;

/**
 * Reads rights and their version at one moment: one statement sees one snapshot. A change commits its right and its
 * version together, so a version that is seen comes with the rights that belong to it.
 */
@ApplicationScoped
public class Standings {

    private static final String READ = """
            select v.version, s.status, s.members_only, m.active, m.until, b.blocked
            from rights_version v
            left join show s on s.id = $1 and not s.deleted
            left join member m on m.person = $2
            left join block b on b.person = $2""";

    private final Pool pool;

    Standings(Pool pool) {
        this.pool = pool;
    }

    /** The viewer's standing towards a show, now. */
    public Uni<Standing> of(UUID showId, String person) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(showId, person))
                .map(rows -> standing(rows.iterator().next()));
    }

    private static Standing standing(Row row) {
        String status = row.getString("status");
        return new Standing(
                row.getLong("version"),
                status == null ? null : StreamStatus.valueOf(status),
                Boolean.TRUE.equals(row.getBoolean("members_only")),
                Boolean.TRUE.equals(row.getBoolean("active")),
                Rows.time(row, "until"),
                Boolean.TRUE.equals(row.getBoolean("blocked")));
    }
}
