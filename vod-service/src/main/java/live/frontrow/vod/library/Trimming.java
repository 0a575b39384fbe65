package live.frontrow.vod.library;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/**
 * Says from where to where a recording is shown. It is cut at segments, with nothing between the two places left out; nothing is deleted, and
 * another cut takes the place of the one before.
 */
@Singleton
public class Trimming {

    /**
     * The last segment that begins at or before the one place and can be decoded by itself, and the first that ends at or behind the
     * other; none of both where that is the recording's own beginning or end.
     */
    private static final String TRIM = """
            update recording set version = version + 1, first_shown = cut.first, last_shown = cut.last
            from (select
                    (select max(number) from segment
                     where show = :show and number > 0 and independent and start_nanos <= :from) as first,
                    (select min(number) from segment
                     where show = :show and start_nanos + nanos >= :until
                       and number < (select max(number) from segment where show = :show)) as last) cut
            where recording.show = :show and complete_at is not null and deleted_at is null
              and (first_shown, last_shown) is distinct from (cut.first, cut.last)""";

    private static final String UNDO = """
            update recording set version = version + 1, first_shown = null, last_shown = null
            where show = :show and (first_shown is not null or last_shown is not null)""";

    private final Recording recording;

    Trimming(Recording recording) {
        this.recording = recording;
    }

    /** Shows a complete recording between two places of all of it, the first before the second; nothing for any other recording. */
    public Uni<Void> trim(String show, Duration from, Duration until) {
        return Panache.withTransaction(
                () -> recording.change(TRIM, show, Map.of("from", from.toNanos(), "until", until.toNanos())));
    }

    /** Shows all of it again. */
    public Uni<Void> undo(String show) {
        return Panache.withTransaction(() -> recording.change(UNDO, show));
    }
}
