package live.frontrow.stream.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.stream.mediamtx.PublishedPath;

/** Notices which publishers of one origin have stopped sending without leaving. Not thread-safe: one loop owns it. */
final class Silence {

    /** Shorter pauses are the network's. */
    private static final Duration NOTICED_AFTER = Duration.ofSeconds(1);

    private final Map<UUID, Sample> samples = new HashMap<>();

    /** Takes in what the origin says now; gives what has changed for a connection: silent since, or null. */
    List<Change> look(List<PublishedPath> paths, Instant now) {
        List<Change> changes = new ArrayList<>();
        Map<UUID, Sample> seen = new HashMap<>();
        for (PublishedPath path : paths) {
            if (path.hasPublisher()) {
                UUID id = path.source().id();
                Sample next = next(samples.get(id), path.inboundBytes(), now);
                if (samples.containsKey(id) && samples.get(id).told() != next.told()) {
                    changes.add(new Change(id, next.told() ? next.grownAt() : null));
                }
                seen.put(id, next);
            }
        }
        samples.clear();
        samples.putAll(seen);
        return changes;
    }

    void clear() {
        samples.clear();
    }

    private static Sample next(Sample before, long bytes, Instant now) {
        if (before == null || bytes != before.bytes()) {
            return new Sample(bytes, now, false);
        }
        boolean silent = !before.grownAt().plus(NOTICED_AFTER).isAfter(now);
        return new Sample(bytes, before.grownAt(), silent);
    }

    private record Sample(long bytes, Instant grownAt, boolean told) {}

    /** News of one connection: {@code since} is null when it sends again. */
    record Change(UUID connection, Instant since) {}
}
