package live.frontrow.stream.mail;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import live.frontrow.common.database.Rows;
import live.frontrow.stream.secret.Secret;

/** Addresses in the database: one a person, and one more that waits to be confirmed. */
@ApplicationScoped
public class AddressBook {

    /** More links than this are not sent to an address within a day, whoever asks. */
    private static final int MOST_A_DAY = 3;

    private static final String ASK = """
            insert into mail_address (person, pending, secret_hash, pending_until, asked_at)
            select $1::text, $2::text, $3::bytea, $4::timestamptz, $5::timestamptz
            where (select count(*) from mail_address
                where pending = $2 and person <> $1 and asked_at > $5 - interval '1 day') < $6
            on conflict (person) do update
            set pending = excluded.pending, secret_hash = excluded.secret_hash,
                pending_until = excluded.pending_until, asked_at = excluded.asked_at""";

    private static final String CONFIRM = """
            update mail_address set address = pending, pending = null, secret_hash = null, pending_until = null
            where secret_hash = $1 and pending_until > $2
            returning person""";

    /** What is known of a person. */
    public Uni<MailState> of(SqlClient db, String person, boolean available, Instant now) {
        return db.preparedQuery("""
                        select address, case when pending_until > $2 then pending end as pending
                        from mail_address where person = $1""")
                .execute(Tuple.of(person, Rows.parameter(now)))
                .map(rows -> Rows.first(
                        rows, row -> new MailState(available, row.getString("address"), row.getString("pending"))))
                .map(found -> found == null ? new MailState(available, null, null) : found);
    }

    /** Remembers that a link with this secret goes to the address; false when it got too many already. */
    Uni<Boolean> ask(SqlClient db, String person, String address, Secret secret, Instant until, Instant now) {
        return db.preparedQuery(ASK)
                .execute(Tuple.of(
                        person,
                        address,
                        Buffer.buffer(secret.hash()),
                        Rows.parameter(until),
                        Rows.parameter(now),
                        MOST_A_DAY))
                .map(rows -> rows.rowCount() == 1);
    }

    /** The address that waited for this secret is the one from now on; whose it is, or null. */
    Uni<String> confirm(SqlClient db, Secret secret, Instant now) {
        return db.preparedQuery(CONFIRM)
                .execute(Tuple.of(Buffer.buffer(secret.hash()), Rows.parameter(now)))
                .map(rows -> Rows.first(rows, row -> row.getString("person")));
    }

    /** Both addresses of a person go. */
    public Uni<Void> forget(SqlClient db, String person) {
        return db.preparedQuery("delete from mail_address where person = $1")
                .execute(Tuple.of(person))
                .replaceWithVoid();
    }

    /** What nobody confirmed goes. */
    Uni<Void> forgetUnconfirmed(SqlClient db, Instant now) {
        return db.preparedQuery("delete from mail_address where address is null and pending_until < $1")
                .execute(Tuple.of(Rows.parameter(now)))
                .chain(() -> db.preparedQuery("""
                        update mail_address set pending = null, secret_hash = null, pending_until = null
                        where pending_until < $1""").execute(Tuple.of(Rows.parameter(now))))
                .replaceWithVoid();
    }
}
