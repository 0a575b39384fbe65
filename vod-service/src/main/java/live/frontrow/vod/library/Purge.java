package live.frontrow.vod.library;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import live.frontrow.common.background.Loops;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.vod.playlist.Addresses;
import live.frontrow.vod.storage.S3Shelf;
import org.jboss.logging.Logger;

/**
 * Takes the bytes of deleted recordings out of the bucket when nobody can take that back any more; repeated until all are gone. Deleted
 * clips, which have no bytes, are forgotten after as long.
 */
@ApplicationScoped
class Purge {

    private static final Logger LOG = Logger.getLogger(Purge.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    /** With a show goes its recording, whatever of it came when. */
    private static final String FOLLOW = """
            update recording set version = recording.version + 1, deleted_at = now()
            from show where show.id = recording.show and show.deleted and recording.deleted_at is null""";

    private static final String DUE = """
            select show from recording where deleted_at < $1 and purged_at is null order by deleted_at limit 10""";

    /** In one statement, so that a restore comes before all of it or finds nothing. */
    private static final String CLAIM = """
            update recording set purged_at = now() where show = $1 and deleted_at < $2 and purged_at is null""";

    private static final String LEFT = """
            select distinct show from segment join recording using (show) where purged_at is not null limit 10""";

    private static final String FORGET = """
            with captions as (delete from caption where show = $1), chapters as (delete from chapter where show = $1)
            delete from segment where show = $1""";

    private static final String FORGET_CLIPS_OF = "delete from clip where show = $1";

    private static final String FORGET_CLIPS = "delete from clip where deleted_at < $1";

    private final Database database;
    private final S3Shelf shelf;
    private final Loops loops;

    Purge(Database database, S3Shelf shelf, Loops loops) {
        this.database = database;
        this.shelf = shelf;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.startBlocking("deleted recordings", () -> {
            turn();
            return EVERY;
        });
    }

    /** First nobody can restore it, then its bytes go, then what is known of them. */
    void turn() throws IOException {
        database.run(FOLLOW);
        var before = Rows.parameter(Instant.now().minus(Deletion.UNDO));
        for (String show : Rows.all(database.run(DUE, before), row -> row.getString("show"))) {
            database.run(CLAIM, show, before);
        }
        database.run(FORGET_CLIPS, before);
        for (String show : Rows.all(database.run(LEFT), row -> row.getString("show"))) {
            shelf.remove(Addresses.place(show, ""));
            database.run(FORGET_CLIPS_OF, show);
            database.run(FORGET, show);
            LOG.infof("The recording of show %s is gone for good", show);
        }
    }
}
