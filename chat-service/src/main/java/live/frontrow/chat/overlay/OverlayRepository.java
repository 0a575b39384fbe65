package live.frontrow.chat.overlay;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.frontrow.common.database.Rows;

/** Overlays in the database; of their secrets only the hash. */
@Singleton
class OverlayRepository {

    /** More than anybody has scenes for. */
    static final int MOST = 20;

    private static final String ADD = """
            insert into overlay (id, name, hash) select $1, $2, $3 where (select count(*) from overlay) < $4
            returning id, name, added_at""";

    private final Pool pool;

    OverlayRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<List<OverlayView>> list() {
        return pool.query("select id, name, added_at from overlay order by added_at, id")
                .execute()
                .map(rows -> Rows.all(rows, OverlayRepository::view));
    }

    /** Null when there are {@link #MOST} already. */
    Uni<OverlayView> add(UUID id, String name, byte[] hash) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(id, name, Buffer.buffer(hash), MOST))
                .map(rows -> Rows.first(rows, OverlayRepository::view));
    }

    Uni<Void> remove(UUID id) {
        return pool.preparedQuery("delete from overlay where id = $1")
                .execute(Tuple.of(id))
                .replaceWithVoid();
    }

    /** Whose secret has this hash, or null. */
    Uni<UUID> of(byte[] hash) {
        return pool.preparedQuery("select id from overlay where hash = $1")
                .execute(Tuple.of(Buffer.buffer(hash)))
                .map(rows -> Rows.first(rows, row -> row.getUUID("id")));
    }

    Uni<Set<String>> ids() {
        return pool.query("select id from overlay")
                .execute()
                .map(rows -> Set.copyOf(Rows.all(rows, row -> row.getUUID("id").toString())));
    }

    private static OverlayView view(Row row) {
        return new OverlayView(row.getUUID("id"), row.getString("name"), Rows.time(row, "added_at"));
    }
}
