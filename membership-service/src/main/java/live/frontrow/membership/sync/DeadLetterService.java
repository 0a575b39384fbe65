package live.frontrow.membership.sync;

import jakarta.inject.Singleton;
import java.util.UUID;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.common.problem.ProblemException;

/** Dead letters for the creator. Blocks. */
@Singleton
class DeadLetterService {

    private static final String LIST = "select * from dead_letter order by failed_at desc limit 100";

    private static final String WAITING =
            "select count(*), coalesce(extract(epoch from now() - min(since)), 0)::bigint from due";

    private static final String RETRY = """
            with taken as (delete from dead_letter where id = $1 returning subject),
            marked as (
                insert into due (subject, payments, mark)
                select subject, true, nextval('due_mark') from taken where subject is not null
                on conflict (subject) do update set payments = true, mark = excluded.mark)
            select subject from taken""";

    private final Database database;
    private final Reconciler reconciler;

    DeadLetterService(Database database, Reconciler reconciler) {
        this.database = database;
        this.reconciler = reconciler;
    }

    DeadLetterList list() {
        var waiting = database.run(WAITING).iterator().next();
        return new DeadLetterList(
                Rows.all(
                        database.run(LIST),
                        row -> new DeadLetter(
                                row.getUUID("id"),
                                row.getString("type"),
                                row.getString("subject"),
                                row.getString("event"),
                                row.getString("reason"),
                                row.getInteger("attempts"),
                                Rows.time(row, "failed_at"))),
                waiting.getLong(0),
                waiting.getLong(1));
    }

    /** Asks again; an event that says of nobody is answered by looking through all that Stripe has written. */
    void retry(UUID id) {
        var rows = database.run(RETRY, id);
        if (rows.rowCount() == 0) {
            throw ProblemException.notFound("dead letter");
        }
        if (rows.iterator().next().getString("subject") == null) {
            reconciler.now();
        }
    }
}
