package live.frontrow.gateway.session;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Set;
import live.frontrow.gateway.identity.Viewer;

/**
 * A session as stored.
 *
 * @param viewer the person
 * @param refreshAt when to ask the identity provider again
 * @param usedAt last use, to the minute
 */
record SessionRow(Viewer viewer, OffsetDateTime refreshAt, OffsetDateTime usedAt) {

    static SessionRow of(Row row) {
        return new SessionRow(
                new Viewer(
                        row.getString("person"),
                        false,
                        row.getString("name"),
                        row.getString("username"),
                        Set.of(row.getArrayOfStrings("roles"))),
                row.getOffsetDateTime("refresh_at"),
                row.getOffsetDateTime("used_at"));
    }
}
