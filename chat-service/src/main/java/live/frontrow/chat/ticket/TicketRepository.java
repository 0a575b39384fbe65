package live.frontrow.chat.ticket;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogJson;
import live.frontrow.chat.log.Settings;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Person.Role;
import live.frontrow.chat.rights.Standing;
import live.frontrow.chat.room.Remembered;
import live.frontrow.common.database.Rows;
import live.frontrow.common.database.Together;

/** Tickets in the database: one statement makes, one uses up all that are asked for at one time. */
@Singleton
class TicketRepository {

    private static final String HOUSE =
            "insert into room (show, partition) values ($1, $2) on conflict (show) do nothing";

    /** Whoever is signed in is known from their first ticket on. In the order of persons, so that no two pods wait for each other. */
    private static final String ISSUE = """
            with asked as (
                select * from unnest(
                    cast($1 as bytea[]), cast($2 as uuid[]), cast($3 as text[]), cast($4 as boolean[]), cast($5 as text[]),
                    cast($6 as text[]), cast($7 as timestamptz[]))
                as asked (hash, show, person, anonymous, role, name, expires_at)),
            known as (
                insert into person (id, name, creator)
                select distinct on (person) person, name, role = 'CREATOR' from asked where not anonymous order by person
                on conflict (id) do update set name = excluded.name, creator = excluded.creator
                where (person.name, person.creator) <> (excluded.name, excluded.creator))
            insert into ticket (hash, show, person, anonymous, role, name, expires_at) select * from asked""";

    /** Whoever deletes the row has the ticket: no two can. */
    private static final String REDEEM = """
            with used as (delete from ticket where hash = any(cast($1 as bytea[])) returning *)
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

    /** Of those who come back together when a pod is gone. All of them are answered in one go, which nobody else should notice. */
    private static final int AT_ONCE = 50;

    /** Everybody whom one pod has room for; more would wait for longer than anybody does. */
    private static final int WAITING = 20_000;

    private final Pool pool;
    private final Together<Ticket, Void> issuing;
    private final Together<Buffer, Admission> redeeming;

    TicketRepository(Pool pool) {
        this.pool = pool;
        this.issuing = Together.done(AT_ONCE, WAITING, this::issue);
        this.redeeming = new Together<>(AT_ONCE, WAITING, this::redeem);
    }

    private record Ticket(Buffer hash, UUID show, Person person, Instant expiresAt) {}

    /** Gives the show's room its partition, unless it has one. */
    Uni<Void> house(UUID show, int partition) {
        return pool.preparedQuery(HOUSE).execute(Tuple.of(show, partition)).replaceWithVoid();
    }

    Uni<Void> issue(byte[] hash, UUID show, Person person, Instant expiresAt) {
        return issuing.add(new Ticket(Buffer.buffer(hash), show, person, expiresAt));
    }

    private Uni<Void> issue(List<Ticket> tickets) {
        Tuple columns = Tuple.from(Arrays.<Object>asList(
                Rows.column(tickets, Ticket::hash, Buffer[]::new),
                Rows.column(tickets, Ticket::show, UUID[]::new),
                Rows.column(tickets, ticket -> ticket.person().id(), String[]::new),
                Rows.column(tickets, ticket -> ticket.person().anonymous(), Boolean[]::new),
                Rows.column(tickets, ticket -> ticket.person().role().name(), String[]::new),
                Rows.column(tickets, ticket -> ticket.person().name(), String[]::new),
                Rows.column(tickets, ticket -> Rows.parameter(ticket.expiresAt()), OffsetDateTime[]::new)));
        return pool.preparedQuery(ISSUE).execute(columns).replaceWithVoid();
    }

    /** What the ticket says, which is worth nothing afterwards; null when it is worth nothing now. */
    Uni<Admission> redeem(byte[] hash) {
        return redeeming.add(Buffer.buffer(hash));
    }

    private Uni<List<Admission>> redeem(List<Buffer> hashes) {
        return pool.preparedQuery(REDEEM)
                .execute(Tuple.of(hashes.toArray(Buffer[]::new), Rows.parameter(Instant.now())))
                .map(rows -> {
                    Map<Buffer, Admission> used = new HashMap<>();
                    rows.forEach(row -> used.put(row.getDelegate().getBuffer("hash"), admission(row)));
                    // The same ticket twice at one moment is worth something once.
                    return hashes.stream().map(used::remove).collect(Collectors.toCollection(ArrayList::new));
                });
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
