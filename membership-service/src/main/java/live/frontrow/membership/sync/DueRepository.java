package live.frontrow.membership.sync;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.common.id.Ids;

/** What is due, in the database. Blocks, but for what says otherwise. */
@Singleton
class DueRepository {

    private static final String NEXT = """
            select subject, payments, mark, attempts from due
            where next_at <= now() and subject <> all ($1) order by next_at, mark limit $2""";

    private static final String MARK = """
            insert into due (subject, payments, mark) values ($1, $2, nextval('due_mark'))
            on conflict (subject) do update
            set payments = due.payments or excluded.payments, mark = excluded.mark""";

    private static final String DONE = "delete from due where subject = :subject and mark = :mark";

    private static final String AGAIN = """
            update due set attempts = attempts + $2, next_at = now() + make_interval(secs => $3) where subject = $1""";

    private static final String BURY = """
            with gone as (delete from due where subject = $1 and mark = $6 returning subject)
            insert into dead_letter (id, subject, type, reason, attempts)
            select $2, subject, $3, $4, $5 from gone""";

    private final Database database;

    DueRepository(Database database) {
        this.database = database;
    }

    /** What waits longest and is not in hand. */
    List<Due> next(Collection<String> inHand, int most) {
        return Rows.all(
                database.run(NEXT, inHand.toArray(String[]::new), most),
                row -> new Due(
                        row.getString("subject"),
                        row.getBoolean("payments"),
                        row.getLong("mark"),
                        row.getInteger("attempts")));
    }

    void mark(String subject, boolean payments) {
        database.run(MARK, subject, payments);
    }

    /** What was asked is known, unless something came meanwhile. In the current Panache transaction; does not block. */
    Uni<Void> done(Due due) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DONE)
                        .setParameter("subject", due.subject())
                        .setParameter("mark", due.mark())
                        .executeUpdate())
                .replaceWithVoid();
    }

    void drop(Due due) {
        database.run("delete from due where subject = $1 and mark = $2", due.subject(), due.mark());
    }

    /** Later; {@code counted}: as a failure that may become a dead letter. */
    void again(Due due, boolean counted, Duration pause) {
        database.run(AGAIN, due.subject(), counted ? 1 : 0, pause.toMillis() / 1000.0);
    }

    void bury(Due due, String reason) {
        database.run(
                BURY,
                due.subject(),
                UUID.fromString(Ids.next()),
                due.customer() ? "customer" : "charge",
                reason,
                due.attempts() + 1,
                due.mark());
    }
}
