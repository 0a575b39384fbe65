package live.frontrow.vod.library;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import live.frontrow.common.background.Loops;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import org.jboss.logging.Logger;

/**
 * Deletes recordings that have been kept for as long as the creator wants them, so that they can still be restored. Metric:
 * {@code frontrow.recording.expired}.
 */
@ApplicationScoped
class Expiry {

    private static final Logger LOG = Logger.getLogger(Expiry.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private static final String DUE = "select show from due_recording where at < now() order by at limit 10";

    /** Asked once more: it may be kept for ever by now. */
    private static final String EXPIRE = """
            update recording set version = version + 1, deleted_at = now()
            where show = :show and show in (select due.show from due_recording due where due.at < now())""";

    private final Database database;
    private final Recording recording;
    private final Loops loops;
    private final Counter expired;

    Expiry(Database database, Recording recording, Loops loops, MeterRegistry metrics) {
        this.database = database;
        this.recording = recording;
        this.loops = loops;
        this.expired = metrics.counter("frontrow.recording.expired");
    }

    void start(@Observes StartupEvent event) {
        loops.startBlocking("kept recordings", () -> {
            turn();
            return EVERY;
        });
    }

    void turn() {
        for (String show : Rows.all(database.run(DUE), row -> row.getString("show"))) {
            database.transaction(() -> recording.change(EXPIRE, show));
            expired.increment();
            LOG.infof("The recording of show %s was kept as long as recordings are kept, and is deleted", show);
        }
    }
}
