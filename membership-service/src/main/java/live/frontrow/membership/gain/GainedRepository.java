package live.frontrow.membership.gain;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.time.Instant;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;

/** Finds people by when their first membership began. Blocks. */
@Singleton
class GainedRepository {

    private static final String READ = """
            with began as (
                select person, started_at as at, price from subscription
                where status not in ('INCOMPLETE', 'INCOMPLETE_EXPIRED')
                union all
                select person, given_at, null from member where given_at is not null),
            earliest as (select distinct on (person) person, at, price from began order by person, at)
            select coalesce(nullif(member.name, ''), member.username, '') as name, earliest.at, plan.name as plan,
                   count(*) over () as found
            from earliest left join member using (person)
            left join price on price.id = earliest.price left join plan on plan.id = price.plan
            where earliest.at >= $1 and earliest.at < $2 order by earliest.at, person limit $3""";

    private final Database database;

    GainedRepository(Database database) {
        this.database = database;
    }

    /** All of a time, {@code limit} of them with their names. */
    Gained of(Instant from, Instant until, int limit) {
        RowSet<Row> rows = database.run(READ, Rows.parameter(from), Rows.parameter(until), limit);
        Long found = Rows.first(rows, row -> row.getLong("found"));
        return new Gained(found == null ? 0 : found, Rows.all(rows, GainedRepository::newcomer));
    }

    private static Gained.Newcomer newcomer(Row row) {
        return new Gained.Newcomer(row.getString("name"), Rows.time(row, "at"), row.getString("plan"));
    }
}
