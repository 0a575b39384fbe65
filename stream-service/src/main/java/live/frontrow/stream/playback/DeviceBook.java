package live.frontrow.stream.playback;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.common.background.Loops;
import live.frontrow.common.database.Rows;
import live.frontrow.stream.time.Now;

/** What is done to devices in passing: the usual renewal, in one statement, and forgetting. */
@ApplicationScoped
class DeviceBook {

    /** So long after its last token a device is still told why it has no place. */
    private static final Duration KEEP = Duration.ofHours(1);

    private static final Duration CLEAN_EVERY = Duration.ofMinutes(5);

    private static final String RENEW = """
            update viewing_device set renewed_at = $4
            where session_id = $1 and viewer = $2 and show_id = $3 and lost_at is null and renewed_at > $5""";

    private static final String FORGET = "delete from viewing_device where renewed_at < $1";

    /** Whence somebody came is kept for no longer than it counts. */
    private static final String FORGET_SITES =
            "update viewing_device set site = null where site is not null and renewed_at <= $1";

    private final Pool pool;
    private final Duration life;
    private final Loops loops;

    DeviceBook(Pool pool, PlaybackConfig config, Loops loops) {
        this.pool = pool;
        this.life = config.ttl();
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.start("old devices", () -> forget(Now.get()).replaceWith(CLEAN_EVERY));
    }

    /** Deletes what is too old for anybody to ask about. */
    Uni<Void> forget(Instant now) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(Rows.parameter(now.minus(KEEP))))
                .chain(() -> pool.preparedQuery(FORGET_SITES).execute(Tuple.of(Rows.parameter(now.minus(life)))))
                .replaceWithVoid();
    }

    /** Goes on watching; false when the device has no place, or has not renewed since {@code since}. */
    Uni<Boolean> renew(UUID session, String viewer, UUID show, Instant now, Instant since) {
        return pool.preparedQuery(RENEW)
                .execute(Tuple.of(session, viewer, show, Rows.parameter(now), Rows.parameter(since)))
                .map(rows -> rows.rowCount() == 1);
    }
}
