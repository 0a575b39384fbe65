package live.frontrow.vod.library;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Takes recordings away from everybody, and gives them back while their bytes are there. */
@Singleton
public class Deletion {

    /** How long a deletion can be taken back. */
    public static final Duration UNDO = Duration.ofDays(7);

    private static final String DELETE = """
            update recording set version = version + 1, deleted_at = now()
            where show = :show and deleted_at is null and complete_at is not null""";

    private static final String RESTORE = """
            update recording set version = version + 1, deleted_at = null, spared_at = now()
            where show = :show and deleted_at is not null and purged_at is null""";

    private final Recording recording;

    Deletion(Recording recording) {
        this.recording = recording;
    }

    /** Nobody can play a complete recording from now on; the second time nothing. */
    public Uni<Void> delete(String show) {
        return change(DELETE, show);
    }

    /** Everybody who could can again; nothing when it is not deleted. */
    public Uni<Void> restore(String show) {
        return change(RESTORE, show);
    }

    private Uni<Void> change(String statement, String show) {
        return Panache.withTransaction(() -> recording.change(statement, show));
    }
}
