package live.frontrow.stream.calendar;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import live.frontrow.common.database.Rows;

/** What calendars want to know of the database. */
@ApplicationScoped
class CalendarBook {

    /** A show without a plan of its minutes is taken to last this long. */
    private static final Duration USUALLY = Duration.ofHours(1);

    /** What is over stays for a while: whoever looks back finds it. */
    private static final Duration BACK = Duration.ofDays(30);

    private static final int MOST = 200;

    private static final String SHOW = """
            select s.id, title, description, members_only, scheduled_at, cancelled_at, s.version, changed_at,
                nullif(r.planned_minutes, 0) as minutes
            from show s left join rundown r on r.owner = s.id
            where not deleted and scheduled_at is not null""";

    private final Pool pool;

    CalendarBook(Pool pool) {
        this.pool = pool;
    }

    /** Shows with a date, the nearest past and all that are planned, in their order. */
    Uni<List<CalendarShow>> programme(Instant now) {
        return pool.preparedQuery(SHOW + " and scheduled_at > $1 order by scheduled_at, s.id limit " + MOST)
                .execute(Tuple.of(Rows.parameter(now.minus(BACK))))
                .map(rows -> Rows.all(rows, CalendarBook::show));
    }

    /** One show, or null when there is none with a date. */
    Uni<CalendarShow> show(UUID id) {
        return pool.preparedQuery(SHOW + " and s.id = $1")
                .execute(Tuple.of(id))
                .map(rows -> Rows.first(rows, CalendarBook::show));
    }

    Uni<String> channelName() {
        return pool.query("select name from channel")
                .execute()
                .map(rows -> rows.iterator().next().getString(0));
    }

    /** The shows that a person asked to be reminded of. */
    Uni<Set<UUID>> reminded(String person) {
        return pool.preparedQuery("select show_id from reminder where person = $1")
                .execute(Tuple.of(person))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .collect(Collectors.toSet()));
    }

    private static CalendarShow show(Row row) {
        Integer minutes = row.getInteger("minutes");
        return new CalendarShow(
                row.getUUID("id"),
                row.getString("title"),
                row.getString("description"),
                row.getBoolean("members_only"),
                Rows.time(row, "scheduled_at"),
                minutes == null ? USUALLY : Duration.ofMinutes(minutes),
                row.getOffsetDateTime("cancelled_at") != null,
                row.getLong("version"),
                Rows.time(row, "changed_at"));
    }
}
