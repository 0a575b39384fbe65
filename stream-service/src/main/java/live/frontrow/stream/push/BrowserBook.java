package live.frontrow.stream.push;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Rows;

/** Browsers in the database. One of several people is whose it was last: they share it, and see what comes. */
@ApplicationScoped
public class BrowserBook {

    /** Nobody has more; of whoever does, the oldest go. */
    private static final int MOST = 10;

    private static final String ADD = """
            insert into push_subscription (id, person, endpoint, p256dh, auth, name, added_at)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (endpoint) do update
            set person = excluded.person, p256dh = excluded.p256dh, auth = excluded.auth, name = excluded.name,
                added_at = excluded.added_at""";

    private static final String KEEP_NEWEST = """
            delete from push_subscription where person = $1 and id not in
                (select id from push_subscription where person = $1 order by added_at desc, id limit $2)""";

    Uni<Void> add(SqlClient db, String person, Browser browser, String name, Instant now) {
        return db.preparedQuery(ADD)
                .execute(Tuple.from(List.of(
                        browser.id(),
                        person,
                        browser.endpoint(),
                        Buffer.buffer(browser.p256dh()),
                        Buffer.buffer(browser.auth()),
                        name,
                        Rows.parameter(now))))
                .chain(() -> db.preparedQuery(KEEP_NEWEST).execute(Tuple.of(person, MOST)))
                .replaceWithVoid();
    }

    /** A person's, the newest first. */
    public Uni<List<BrowserView>> of(SqlClient db, String person) {
        return db.preparedQuery("""
                        select id, name, added_at from push_subscription where person = $1 order by added_at desc, id""")
                .execute(Tuple.of(person))
                .map(rows -> Rows.all(
                        rows,
                        row -> new BrowserView(row.getUUID("id"), row.getString("name"), Rows.time(row, "added_at"))));
    }

    /** One of them goes. */
    Uni<Void> remove(SqlClient db, String person, UUID id) {
        return db.preparedQuery("delete from push_subscription where person = $1 and id = $2")
                .execute(Tuple.of(person, id))
                .replaceWithVoid();
    }

    /** Its push service says that it is there no more. */
    public Uni<Void> gone(SqlClient db, UUID id) {
        return db.preparedQuery("delete from push_subscription where id = $1")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    /** All of a person's go. */
    public Uni<Void> forget(SqlClient db, String person) {
        return db.preparedQuery("delete from push_subscription where person = $1")
                .execute(Tuple.of(person))
                .replaceWithVoid();
    }
}
