package live.frontrow.stream.connection;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Rows;

/** Publishers that were turned away, for the creator to read why. Only of ingests that exist: strangers leave nothing. */
@ApplicationScoped
public class RefusalBook {

    private static final String COUNT_INGEST = count("id", "$4", "ingest");
    private static final String COUNT_CONNECTION = count("ingest_id", "address", "ingest_connection");

    private static final String OF = """
            select reason, sum(times)::bigint as times, max(last_at) as last_at,
                (array_agg(last_address order by last_at desc))[1] as last_address
            from ingest_refusal r join ingest i on i.id = r.ingest_id
            where (i.show_id = $1 or i.show_id is null) and last_at > $2 group by reason order by max(last_at) desc""";

    private final Pool pool;

    RefusalBook(Pool pool) {
        this.pool = pool;
    }

    /** Somebody who wanted to send to this ingest was turned away. */
    public Uni<Void> toIngest(String ingestId, String address, String reason, Instant now) {
        return count(COUNT_INGEST, Tuple.of(ingestId, reason, Rows.parameter(now), address));
    }

    /** Somebody who had been let in was turned away. */
    public Uni<Void> ofConnection(UUID connection, String reason, Instant now) {
        return count(COUNT_CONNECTION, Tuple.of(connection, reason, Rows.parameter(now)));
    }

    /** Those of the show's ingest and of the channel's since then, newest first. */
    public Uni<List<Refusal>> of(UUID show, Instant since) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(show, Rows.parameter(since)))
                .map(rows -> Rows.all(
                        rows,
                        row -> new Refusal(
                                row.getString("reason"),
                                row.getLong("times"),
                                Rows.time(row, "last_at"),
                                row.getString("last_address"))));
    }

    private Uni<Void> count(String statement, Tuple values) {
        return pool.preparedQuery(statement).execute(values).replaceWithVoid();
    }

    /** One more for the ingest that the row with id $1 names. */
    private static String count(String ingest, String address, String table) {
        return """
                insert into ingest_refusal (ingest_id, reason, times, last_at, last_address)
                select %s, $2, 1, $3, %s from %s where id = $1
                on conflict (ingest_id, reason)
                do update set times = ingest_refusal.times + 1, last_at = excluded.last_at,
                    last_address = excluded.last_address""".formatted(ingest, address, table);
    }

    /**
     * Publishers turned away for one reason.
     *
     * @param reason id of the problem, or {@link Kicker#UNPLAYABLE}
     * @param lastAddress whence the last of them came, or null
     */
    public record Refusal(String reason, long times, Instant lastAt, String lastAddress) {}
}
