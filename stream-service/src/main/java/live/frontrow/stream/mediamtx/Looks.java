package live.frontrow.stream.mediamtx;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import live.frontrow.stream.time.Now;

/** Looks at what origins have: whoever needs no newer answer shares the one that somebody else has just had. */
@ApplicationScoped
public class Looks {

    /** Longer than the pause between two looks of whoever looks all the time. */
    private static final Duration RECENT = Duration.ofSeconds(1);

    private final MediaMtxApi api;
    /** By origin: as many as are configured. */
    private final Map<String, Look> last = new ConcurrentHashMap<>();

    Looks(MediaMtxApi api) {
        this.api = api;
    }

    /** Asks the origin. */
    public Uni<Look> now(Origin origin) {
        return Uni.createFrom()
                .deferred(() -> api.paths(origin))
                .map(paths -> new Look(Now.get(), paths))
                .invoke(look -> last.put(origin.name(), look));
    }

    /** What somebody saw within the last second; else asks the origin. */
    public Uni<Look> recent(Origin origin) {
        Look known = last.get(origin.name());
        return known != null && known.at().plus(RECENT).isAfter(Now.get())
                ? Uni.createFrom().item(known)
                : now(origin);
    }

    /** All paths of an origin at one time. */
    public record Look(Instant at, List<PublishedPath> paths) {

        /** Keeps its own copy. */
        public Look {
            paths = List.copyOf(paths);
        }
    }
}
