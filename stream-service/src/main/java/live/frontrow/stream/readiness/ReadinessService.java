package live.frontrow.stream.readiness;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import live.frontrow.stream.mediamtx.MediaMtxApi;
import live.frontrow.stream.mediamtx.MediaMtxException;
import live.frontrow.stream.mediamtx.Origin;
import live.frontrow.stream.mediamtx.Origins;
import live.frontrow.stream.readiness.Readiness.MediaServers;
import live.frontrow.stream.signal.LastSignal;
import live.frontrow.stream.signal.LastSignals;
import org.jboss.logging.Logger;

/** Asks everything anew: what the leader or a metric knows of is another moment, or another instance. */
@ApplicationScoped
class ReadinessService {

    private static final Logger LOG = Logger.getLogger(ReadinessService.class);

    /** The page waits for ten seconds. */
    private static final Duration DATABASE_AT_MOST = Duration.ofSeconds(3);

    private static final String DELAY = """
            select coalesce(extract(epoch from now() - min(created_at)), 0)::double precision
            from outbox where sent_at is null""";

    private final Origins origins;
    private final MediaMtxApi api;
    private final Disk disk;
    private final LastSignals signals;
    private final Pool pool;

    ReadinessService(Origins origins, MediaMtxApi api, Disk disk, LastSignals signals, Pool pool) {
        this.origins = origins;
        this.api = api;
        this.disk = disk;
        this.signals = signals;
        this.pool = pool;
    }

    Uni<Readiness> now() {
        return Uni.combine()
                .all()
                .unis(mediaServers(), disk.free(), eventsDelay(), lastSignal())
                .asTuple()
                .map(known -> new Readiness(
                        known.getItem1(), known.getItem2().orElse(null), known.getItem3(), known.getItem4()));
    }

    private Uni<MediaServers> mediaServers() {
        List<Origin> all = origins.all();
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndMerge(this::answers)
                .filter(Boolean::booleanValue)
                .collect()
                .asList()
                .map(reached -> new MediaServers(reached.size(), all.size()));
    }

    private Uni<Boolean> answers(Origin origin) {
        return api.paths(origin)
                .replaceWith(true)
                .onFailure(MediaMtxException.class)
                .recoverWithItem(false);
    }

    private Uni<Double> eventsDelay() {
        return orNull(
                "events delay",
                pool.query(DELAY).execute().map(rows -> rows.iterator().next().getDouble(0)));
    }

    private Uni<LastSignal> lastSignal() {
        return orNull("last signal", signals.get());
    }

    private static <T> Uni<T> orNull(String what, Uni<T> question) {
        return question.ifNoItem()
                .after(DATABASE_AT_MOST)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.debugf("Not known [%s]: %s", what, failure))
                .onFailure()
                .recoverWithNull();
    }
}
