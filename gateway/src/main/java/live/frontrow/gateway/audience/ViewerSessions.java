package live.frontrow.gateway.audience;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import live.frontrow.common.event.ViewerSession;
import live.frontrow.gateway.identity.Viewer;

/**
 * The viewing sessions that this gateway serves. Each is reported when it begins, every 10 s while it lasts, and 3 s after
 * its last request: the sooner that is told, the less of a stay is lost with a gateway that is killed.
 */
@Singleton
public final class ViewerSessions {

    static final Duration EVERY = Duration.ofSeconds(10);

    /** Longer than a player pauses between two requests. */
    static final Duration QUIET = Duration.ofSeconds(3);

    private static final Duration FORGET = Duration.ofSeconds(30);
    private static final int MOST = 50_000;

    private final Map<Key, Seen> sessions = new ConcurrentHashMap<>();
    private final Consumer<ViewerSession> reports;
    private final InstantSource clock;

    @Inject
    ViewerSessions(ViewerReports reports, MeterRegistry metrics) {
        this(reports::offer, InstantSource.system(), metrics);
    }

    ViewerSessions(Consumer<ViewerSession> reports, InstantSource clock, MeterRegistry metrics) {
        this.reports = reports;
        this.clock = clock;
        metrics.gauge("frontrow.viewers.sessions", sessions, Map::size);
    }

    /** A request of {@code viewer} for media was served within a viewing session. */
    public void seen(String session, String show, String viewer) {
        Key key = new Key(session, show, viewer);
        Instant now = clock.instant();
        Seen known = sessions.get(key);
        if (known != null) {
            known.lastSeenAt = now;
        } else if (sessions.size() < MOST && sessions.putIfAbsent(key, new Seen(now)) == null) {
            reports.accept(session(key, sessions.get(key)));
        }
    }

    /** Reports what is due and forgets who is gone. */
    void report() {
        Instant now = clock.instant();
        List<Key> gone = new ArrayList<>();
        sessions.forEach((key, seen) -> {
            if (seen.isDue(now)) {
                seen.reportedAt = now;
                reports.accept(session(key, seen));
            } else if (now.isAfter(seen.lastSeenAt.plus(FORGET))) {
                gone.add(key);
            }
        });
        gone.forEach(sessions::remove);
    }

    private static ViewerSession session(Key key, Seen seen) {
        return new ViewerSession(
                key.session(),
                key.show(),
                key.viewer(),
                Viewer.isAnonymous(key.viewer()),
                seen.firstSeenAt,
                seen.lastSeenAt);
    }

    private record Key(String session, String show, String viewer) {}

    /** Written by event loops and the timer: single volatile values, of which the latest counts. */
    private static final class Seen {
        private final Instant firstSeenAt;
        private volatile Instant lastSeenAt;
        private volatile Instant reportedAt;

        private Seen(Instant now) {
            this.firstSeenAt = now;
            this.lastSeenAt = now;
            this.reportedAt = now;
        }

        private boolean isDue(Instant now) {
            return lastSeenAt.isAfter(reportedAt)
                    && (!now.isBefore(reportedAt.plus(EVERY)) || !now.isBefore(lastSeenAt.plus(QUIET)));
        }
    }
}
