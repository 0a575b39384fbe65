package live.frontrow.gateway.audience;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import live.frontrow.common.event.ViewerSession;

/** How many people watch a show: each counts once, however many devices, until 30 s after the last request. */
@Singleton
public final class ViewerCounts {

    static final Duration WINDOW = Duration.ofSeconds(30);

    /** More would be an attack on our memory, not an audience. */
    private static final int MOST_PER_SHOW = 100_000;

    private final Map<String, Map<String, Instant>> lastSeen = new ConcurrentHashMap<>();

    void apply(ViewerSession session) {
        if (session.lastSeenAt().isBefore(Instant.now().minus(WINDOW))) {
            return;
        }
        lastSeen.compute(session.stream(), (show, known) -> {
            Map<String, Instant> viewers = known == null ? new ConcurrentHashMap<>() : known;
            if (viewers.size() < MOST_PER_SHOW || viewers.containsKey(session.viewer())) {
                viewers.merge(session.viewer(), session.lastSeenAt(), (a, b) -> a.isAfter(b) ? a : b);
            }
            return viewers;
        });
    }

    /** Viewers right now. */
    public int now(String show) {
        Map<String, Instant> left = lastSeen.computeIfPresent(show, (id, viewers) -> {
            Instant oldest = Instant.now().minus(WINDOW);
            viewers.values().removeIf(seen -> seen.isBefore(oldest));
            return viewers.isEmpty() ? null : viewers;
        });
        return left == null ? 0 : left.size();
    }

    /** Forgets shows that nobody watches any more. */
    void sweep() {
        lastSeen.keySet().forEach(this::now);
    }
}
