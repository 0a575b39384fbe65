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

    /** Counts one address at a time. */
    private static final String LOCK = """
            select count(*) from pg_advisory_xact_lock(
                hashtextextended('links to ' || current_schema() || ' ' || lower($1::text), 0))""";

    private static final String COUNT = """
            insert into mail_asked (address_hash, asked_at)
            select hash, $2::timestamptz from (select sha256(convert_to(lower($1::text), 'UTF8')) as hash) a
            where (select count(*) from mail_asked m
                where m.address_hash = a.hash and m.asked_at > $2::timestamptz - interval '1 day') < $3""";

    private static final String ASK = """
            insert into mail_address (person, pending, secret_hash, pending_until, asked_at)
            values ($1, $2, $3, $4, $5)
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
        return db.preparedQuery(LOCK)
                .execute(Tuple.of(address))
                .chain(() -> db.preparedQuery(COUNT).execute(Tuple.of(address, Rows.parameter(now), MOST_A_DAY)))
                .map(rows -> rows.rowCount() == 1)
                .call(room -> room
                        ? db.preparedQuery(ASK)
                                .execute(Tuple.of(
                                        person,
                                        address,
                                        Buffer.buffer(secret.hash()),
                                        Rows.parameter(until),
                                        Rows.parameter(now)))
                        : Uni.createFrom().voidItem());
    }

    /** The link of that time did not go out, and does not count. */
    Uni<Void> notSent(SqlClient db, String address, Instant asked) {
        return db.preparedQuery("""
                        delete from mail_asked
                        where address_hash = sha256(convert_to(lower($1::text), 'UTF8')) and asked_at = $2""")
                .execute(Tuple.of(address, Rows.parameter(asked)))
                .replaceWithVoid();
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

    /** What nobody confirmed goes, and what counted yesterday. */
    Uni<Void> forgetUnconfirmed(SqlClient db, Instant now) {
        return db.preparedQuery("delete from mail_address where address is null and pending_until < $1")
                .execute(Tuple.of(Rows.parameter(now)))
                .chain(() -> db.preparedQuery("""
                        update mail_address set pending = null, secret_hash = null, pending_until = null
                        where pending_until < $1""").execute(Tuple.of(Rows.parameter(now))))
                .chain(() -> db.preparedQuery(
                                "delete from mail_asked where asked_at < $1::timestamptz - interval '1 day'")
                        .execute(Tuple.of(Rows.parameter(now))))
                .replaceWithVoid();
    }
}
