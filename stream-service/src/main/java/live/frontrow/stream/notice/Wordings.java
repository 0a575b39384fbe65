package live.frontrow.stream.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What notices say, in the creator's words where there are any. */
@ApplicationScoped
class Wordings {

    private static final String WRITE = """
            insert into notice_wording (kind, subject, text) values ($1, $2, $3)
            on conflict (kind) do update set subject = excluded.subject, text = excluded.text""";

    private final Pool pool;

    Wordings(Pool pool) {
        this.pool = pool;
    }

    Uni<Wording> of(NoticeKind kind) {
        return own().map(own -> own.getOrDefault(kind, Wording.usual(kind)));
    }

    /** Those that the creator has written. */
    Uni<Map<NoticeKind, Wording>> own() {
        return pool.query("select * from notice_wording").execute().map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .collect(Collectors.toMap(Wordings::kind, Wordings::wording)));
    }

    Uni<Void> write(NoticeKind kind, Wording wording) {
        return pool.preparedQuery(WRITE)
                .execute(Tuple.of(kind.name(), wording.subject(), wording.text()))
                .replaceWithVoid();
    }

    Uni<Void> reset(NoticeKind kind) {
        return pool.preparedQuery("delete from notice_wording where kind = $1")
                .execute(Tuple.of(kind.name()))
                .replaceWithVoid();
    }

    private static NoticeKind kind(Row row) {
        return NoticeKind.valueOf(row.getString("kind"));
    }

    private static Wording wording(Row row) {
        return new Wording(row.getString("subject"), row.getString("text"));
    }
}
