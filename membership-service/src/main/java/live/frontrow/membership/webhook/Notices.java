package live.frontrow.membership.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.UUID;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.common.id.Ids;

/** Events in the database, each once, with what is to be done about it: one statement, one short transaction. */
@Singleton
public class Notices {

    private static final String STORE = """
            with stored as (
                insert into stripe_event (id, type, subject, created_at) values ($1, $2, $3, $4)
                on conflict (id) do nothing returning id)
            insert into due (subject, payments, mark)
            select $3, $5, nextval('due_mark') from stored
            where $6 and ($3 not like 'cus\\_%' or exists (select from customer where customer.id = $3))
            on conflict (subject) do update
            set payments = due.payments or excluded.payments, mark = excluded.mark""";

    private static final String BURY = """
            with stored as (
                insert into stripe_event (id, type, subject, created_at) values ($1, $2, $3, $4)
                on conflict (id) do nothing returning id)
            insert into dead_letter (id, event, type, reason, attempts)
            select $5, $1, $2, $6, 0 from stored""";

    private final Pool pool;

    Notices(Pool pool) {
        this.pool = pool;
    }

    /** Keeps an event that has not come before; whom it is about, if that is a customer of ours, is due. True when it is new work. */
    public Uni<Boolean> store(Notice notice) {
        return pool.preparedQuery(STORE)
                .execute(Database.tuple(
                        notice.id(),
                        notice.type(),
                        notice.subject(),
                        Rows.parameter(notice.createdAt()),
                        notice.payments(),
                        notice.heard() && notice.subject() != null))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Keeps an event that nobody here understands where the creator sees it. */
    Uni<Void> bury(Notice notice, String reason) {
        return pool.preparedQuery(BURY)
                .execute(Database.tuple(
                        notice.id(),
                        notice.type(),
                        notice.subject(),
                        Rows.parameter(notice.createdAt()),
                        UUID.fromString(Ids.next()),
                        reason))
                .replaceWithVoid();
    }
}
