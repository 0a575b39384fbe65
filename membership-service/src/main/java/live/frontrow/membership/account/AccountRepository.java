package live.frontrow.membership.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.common.id.Ids;

/** The account in the database. Blocks. */
@Singleton
class AccountRepository {

    private static final String KEEP = "insert into stripe_account (id, live) values ($1, $2) on conflict do nothing";

    /** $1 and $2: the account that was used until now. */
    private static final List<String> LEAVE = List.of("""
            insert into former_id (account, live, kind, ours, theirs)
            select $1, $2::boolean, 'CUSTOMER', person, id from customer
            on conflict (account, live, kind, ours) do update set theirs = excluded.theirs""", """
            insert into former_id (account, live, kind, ours, theirs)
            select $1, $2::boolean, 'PRICE', id::text, stripe_id from price where stripe_id is not null
            on conflict (account, live, kind, ours) do update set theirs = excluded.theirs""");

    /** Nobody has told since whether they pay: they are out, and others hear of it from the loop. */
    private static final List<String> FORGET = List.of(
            "update member set look_again = now() where person in (select person from subscription)",
            "update subscription set status = 'UNKNOWN', ended_at = coalesce(ended_at, now())",
            "update checkout set state = 'EXPIRED' where state = 'OPEN'",
            "delete from due",
            "delete from dead_letter where subject is not null",
            "delete from customer",
            "delete from portal",
            "update price set stripe_id = null",
            """
            update plan set product = null,
                synced_version = case when archived_at is null then 0 else version end""");

    /** What was tried out is no income, and no membership that anybody had. */
    private static final List<String> FORGET_TEST = List.of("delete from subscription", "delete from movement");

    /** $1 and $2: the account that is used from now on, if it was before. */
    private static final List<String> COME_BACK =
            List.of("""
            insert into customer (person, id)
            select ours, theirs from former_id where account = $1 and live = $2 and kind = 'CUSTOMER'""", """
            insert into due (subject, payments, mark)
            select theirs, true, nextval('due_mark') from former_id
            where account = $1 and live = $2 and kind = 'CUSTOMER'""", """
            update price set stripe_id = theirs from former_id
            where account = $1 and live = $2 and kind = 'PRICE' and ours = price.id::text""", "update stripe_account set id = $1, live = $2");

    private static final String TELL = """
            insert into dead_letter (id, type, reason, attempts) values ($1, 'account', $2, 0)""";

    private final Database database;

    AccountRepository(Database database) {
        this.database = database;
    }

    /** The account that everything belongs to; null before the first. */
    Account known() {
        return Rows.first(
                database.run("select id, live from stripe_account"),
                row -> new Account(row.getString("id"), row.getBoolean("live")));
    }

    void keep(Account first) {
        database.run(KEEP, first.id(), first.live());
    }

    /** Begins anew with another account, in one transaction. */
    void change(Account before, Account now, String words) {
        database.together(connection -> all(connection, LEAVE, Tuple.of(before.id(), before.live()))
                .chain(() -> all(connection, FORGET, Tuple.tuple()))
                .chain(() -> all(connection, before.live() ? List.of() : FORGET_TEST, Tuple.tuple()))
                .chain(() -> all(connection, COME_BACK, Tuple.of(now.id(), now.live())))
                .chain(() -> all(connection, List.of(TELL), Tuple.of(UUID.fromString(Ids.next()), words))));
    }

    private static Uni<Void> all(SqlConnection connection, List<String> statements, Tuple parameters) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String statement : statements) {
            done = done.chain(() ->
                    connection.preparedQuery(statement).execute(parameters).replaceWithVoid());
        }
        return done;
    }
}
