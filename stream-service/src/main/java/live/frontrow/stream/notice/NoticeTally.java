package live.frontrow.stream.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import live.frontrow.common.database.Rows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far telling people of a show has come. */
@ApplicationScoped
public class NoticeTally {

    private static final String COUNT = """
            select count(*) filter (where status = 'SENT') as sent,
                count(*) filter (where status in ('PLANNED', 'CLAIMED', 'SENDING')) as waiting,
                count(*) filter (where status = 'FAILED') as failed
            from notice where show_id = $1 and kind <> 'ANSWERED'""";

    private final Pool pool;

    NoticeTally(Pool pool) {
        this.pool = pool;
    }

    /** The numbers of one show. */
    public Uni<Count> of(UUID show) {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(show))
                .map(rows -> Rows.first(
                        rows, row -> new Count(row.getLong("sent"), row.getLong("waiting"), row.getLong("failed"))));
    }

    /** Notices of a show, one for each person and way. */
    @Schema(name = "NoticeTally")
    public record Count(
            long sent,
            @Schema(description = "Due, and not sent yet") long waiting,

            @Schema(description = "Refused, or perhaps not arrived")
            long failed) {}
}
