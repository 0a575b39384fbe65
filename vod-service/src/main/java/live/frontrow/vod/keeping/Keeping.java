package live.frontrow.vod.keeping;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;

/** What the creator says of how long recordings are kept. Whatever is shortened, nothing goes within seven days. */
@Singleton
class Keeping {

    private static final String DAYS = "select days from retention";

    private static final String SET = "update retention set days = $1, since = now() where days is distinct from $1";

    private static final String KEEP = "update recording set kept = true where show = $1";

    private static final String KEEP_NO_LONGER =
            "update recording set kept = false, spared_at = now() where show = $1 and kept";

    private final Pool pool;

    Keeping(Pool pool) {
        this.pool = pool;
    }

    Uni<Retention> retention() {
        return pool.query(DAYS)
                .execute()
                .map(rows -> new Retention(rows.iterator().next().getInteger("days")));
    }

    Uni<Retention> set(Retention retention) {
        return pool.preparedQuery(SET).execute(Tuple.of(retention.days())).replaceWith(retention);
    }

    /** Keeps one recording whatever the retention is, or no longer. */
    Uni<Void> keep(String show, boolean kept) {
        return pool.preparedQuery(kept ? KEEP : KEEP_NO_LONGER)
                .execute(Tuple.of(show))
                .replaceWithVoid();
    }
}
