package live.frontrow.chat.ticket;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogJson;
import live.frontrow.chat.log.Settings;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Person.Role;
import live.frontrow.chat.rights.Standing;
import live.frontrow.chat.room.Remembered;
import live.frontrow.common.database.Rows;

/** Tickets in the database: one statement makes one, one statement uses it up. */
@Singleton
class TicketRepository {

    private static final String HOUSE =
            "insert into room (show, partition) values ($1, $2) on conflict (show) do nothing";

    /** Whoever is signed in is known from their first ticket on. */
    private static final String ISSUE = """
            with known as (
                insert into person (id, name, creator) select $3, $6, $5 = 'CREATOR' where not $4
                on conflict (id) do update set name = excluded.name, creator = excluded.creator
                where (person.name, person.creator) <> (excluded.name, excluded.creator))
            insert into ticket (hash, show, person, anonymous, role, name, expires_at)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    /** Whoever deletes the row has the ticket: no two can. */
    private static final String REDEEM = """
            with used as (delete from ticket where hash = $1 returning *)
            select used.*, room.partition, mute.until as muted_until,
                setting.settings::text as settings, unquoted(pin.message)::text as pinned,
                coalesce(person.first_seen, now()) as first_seen,
                exists (select from message where author = used.person and deleted_at is null and held is null) as wrote
            from used
            join room on room.show = used.show
            left join mute on mute.show = used.show and mute.person = used.person
            left join setting on setting.show = used.show
            left join pin on pin.show = used.show
            left join person on person.id = used.person
            where used.expires_at > $2""";

    private static final String FORGET = "delete from ticket where expires_at <= $1";

    private final Pool pool;

    TicketRepository(Pool pool) {
        this.pool = pool;
    }

    /** Gives the show's room its partition, unless it has one. */
    Uni<Void> house(UUID show, int partition) {
        return pool.preparedQuery(HOUSE).execute(Tuple.of(show, partition)).replaceWithVoid();
    }

    Uni<Void> issue(byte[] hash, UUID show, Person person, Instant expiresAt) {
        Tuple row = Tuple.from(Arrays.<Object>asList(
                Buffer.buffer(hash),
                show,
                person.id(),
                person.anonymous(),
                person.role().name(),
                person.name(),
                Rows.parameter(expiresAt)));
        return pool.preparedQuery(ISSUE).execute(row).replaceWithVoid();
    }

    /** What the ticket says, which is worth nothing afterwards; null when it is worth nothing now. */
    Uni<Admission> redeem(byte[] hash, Instant now) {
        return pool.preparedQuery(REDEEM)
                .execute(Tuple.of(Buffer.buffer(hash), Rows.parameter(now)))
                .map(rows -> Rows.first(rows, TicketRepository::admission));
    }

    Uni<Void> forget(Instant now) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(Rows.parameter(now))).replaceWithVoid();
    }

    private static Admission admission(Row row) {
        Person person = new Person(
                row.getString("person"),
                row.getBoolean("anonymous"),
                row.getString("name"),
                Role.valueOf(row.getString("role")));
        return new Admission(
                person,
                row.getUUID("show").toString(),
                row.getInteger("partition"),
                new Standing(Rows.time(row, "first_seen"), row.getBoolean("wrote")),
                new Remembered(
                        Rows.time(row, "muted_until"),
                        LogJson.read(row.getString("settings"), Settings.class),
                        LogJson.read(row.getString("pinned"), LogEntry.Message.class)));
    }
}
