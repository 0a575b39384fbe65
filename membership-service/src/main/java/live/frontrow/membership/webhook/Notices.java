package live.frontrow.membership.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.common.database.Together;
import live.frontrow.common.id.Ids;

/** Events in the database, each once, with what is to be done about them: one statement, one short transaction. */
@Singleton
public class Notices {

    /** Rows are locked in one order, whatever instance stores them. */
    private static final String STORE = """
            with given as (
                select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::boolean[], $6::boolean[])
                    as given (id, type, subject, created_at, payments, work)),
            stored as (
                insert into stripe_event (id, type, subject, created_at)
                select id, type, subject, created_at from given order by id
                on conflict (id) do nothing returning id)
            insert into due (subject, payments, mark)
            select subject, bool_or(payments), nextval('due_mark') from given join stored using (id)
            where work and (subject not like 'cus\\_%' or exists (select from customer where customer.id = subject))
            group by subject order by subject
            on conflict (subject) do update
            set payments = due.payments or excluded.payments, mark = excluded.mark""";

    private static final String BURY = """
            with stored as (
                insert into stripe_event (id, type, subject, created_at) values ($1, $2, $3, $4)
                on conflict (id) do nothing returning id)
            insert into dead_letter (id, event, type, reason, attempts)
            select $5, $1, $2, $6, 0 from stored""";

    /** Of one transaction. */
    private static final int AT_ONCE = 200;

    /** Some seconds' worth; beyond, Stripe comes again later. */
    private static final int WAITING = 2_000;

    private final Pool pool;
    private final Event<Arrived> arrived;
    private final Together<Notice, Void> storing = Together.done(AT_ONCE, WAITING, this::store);

    Notices(Pool pool, Event<Arrived> arrived) {
        this.pool = pool;
        this.arrived = arrived;
    }

    /** Keeps an event that has not come before; whom it is about, if that is a customer of ours, is due, and is told. */
    public Uni<Void> store(Notice notice) {
        return storing.add(notice);
    }

    private Uni<Void> store(List<Notice> notices) {
        return pool.preparedQuery(STORE)
                .execute(Database.tuple(
                        Rows.column(notices, Notice::id, String[]::new),
                        Rows.column(notices, Notice::type, String[]::new),
                        Rows.column(notices, Notice::subject, String[]::new),
                        Rows.column(notices, notice -> Rows.parameter(notice.createdAt()), OffsetDateTime[]::new),
                        Rows.column(notices, Notice::payments, Boolean[]::new),
                        Rows.column(notices, notice -> notice.heard() && notice.subject() != null, Boolean[]::new)))
                .invoke(rows -> {
                    if (rows.rowCount() > 0) {
                        arrived.fire(new Arrived());
                    }
                })
                .replaceWithVoid();
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
