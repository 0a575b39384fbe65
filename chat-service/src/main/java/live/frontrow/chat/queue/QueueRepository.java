package live.frontrow.chat.queue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogJson;
import live.frontrow.chat.log.MessageView;
import live.frontrow.chat.people.Named;
import live.frontrow.common.database.Rows;

/** Reports in the database, and what waits there for a moderator. */
@Singleton
class QueueRepository {

    private static final String RECENT =
            "select count(*) from report where person = $1 and at > now() - interval '10 minutes'";

    private static final String ADD = """
            insert into report (message, person, show, reason) values ($1, $2, $3, $4)
            on conflict (message, person) do nothing""";

    private static final String WAITING = """
            select m.show, unquoted(m.body)::text as body, m.held is not null as held,
                (select jsonb_agg(jsonb_build_object('by', r.person, 'name', p.name, 'reason', r.reason, 'at', r.at) order by r.at)
                 from (select * from report where message = m.id and dismissed_at is null order by at limit 20) r
                 left join person p on p.id = r.person)::text as reports
            from message m
            where m.deleted_at is null and m.id in (
                select id from message where held is not null and held = 'FIRST' and deleted_at is null
                union select message from report where dismissed_at is null)
            order by m.sent_at limit 200""";

    private static final String DISMISS =
            "update report set dismissed_at = now() where message = $1 and dismissed_at is null";

    private final Pool pool;

    QueueRepository(Pool pool) {
        this.pool = pool;
    }

    /** How many messages this person reported in the last ten minutes. */
    Uni<Long> recent(String person) {
        return pool.preparedQuery(RECENT)
                .execute(Tuple.of(person))
                .map(rows -> Rows.first(rows, row -> row.getLong(0)));
    }

    /** Each person reports a message once. */
    Uni<Void> add(UUID message, String person, UUID show, String reason) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(message, person, show, reason))
                .replaceWithVoid();
    }

    Uni<List<Waiting>> waiting() {
        return pool.query(WAITING).execute().map(rows -> Rows.all(rows, QueueRepository::waiting));
    }

    Uni<Void> dismiss(UUID message) {
        return pool.preparedQuery(DISMISS).execute(Tuple.of(message)).replaceWithVoid();
    }

    private static Waiting waiting(Row row) {
        String reports = row.getString("reports");
        return new Waiting(
                row.getUUID("show"),
                MessageView.of(LogJson.read(row.getString("body"), LogEntry.Message.class)),
                row.getBoolean("held"),
                reports == null ? List.of() : reports(new JsonArray(reports)));
    }

    private static List<Waiting.Report> reports(JsonArray reports) {
        return reports.stream()
                .map(JsonObject.class::cast)
                .map(report -> new Waiting.Report(
                        Named.of(report.getString("by"), report.getString("name")),
                        report.getString("reason"),
                        OffsetDateTime.parse(report.getString("at")).toInstant()))
                .toList();
    }
}
