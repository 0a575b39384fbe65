package live.frontrow.e2e.hls;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Asks again for what has left the playlist, shortly before it may be gone: §6.2.2. A segment stays from its first
 * appearance for its own duration and that of the longest playlist that named it, a part for three TARGETDURATIONs
 * after its tag. One segment in five, with its first part.
 */
final class Availability {
    private static final int ONE_IN = 5;
    private static final Duration BEFORE = Duration.ofMillis(300);

    private final Source source;
    private final InstantSource clock;
    private final Map<Long, Stay> stays = new HashMap<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>();

    /** How long a segment that came while somebody watched has been there. */
    private static final class Stay {
        private final Instant since;
        private MediaSegment segment;
        private String part;
        private long longestMicros;

        private Stay(Instant since) {
            this.since = since;
        }
    }

    private record Due(Instant at, String uri, String why) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at.compareTo(other.at);
        }
    }

    Availability(Source source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    void look(MediaPlaylist now, boolean first, Instant at, Breaches breaches)
            throws IOException, InterruptedException {
        for (MediaSegment segment : now.wholeSegments()) {
            if (segment.number() % ONE_IN == 0 && !segment.gap()) {
                seen(segment, now, first, at);
            }
        }
        for (Iterator<Stay> all = stays.values().iterator(); all.hasNext(); ) {
            Stay stay = all.next();
            if (stay.segment != null && stay.segment.number() < now.first()) {
                all.remove();
                long micros = stay.segment.micros() + stay.longestMicros;
                due.add(new Due(
                        stay.since.plus(micros, ChronoUnit.MICROS).minus(BEFORE),
                        stay.segment.uri(),
                        "it came " + stay.since + " and stays " + micros + " µs"));
            }
        }
        while (!due.isEmpty() && !due.peek().at().isAfter(clock.instant())) {
            Due next = due.poll();
            Source.Reply reply = source.get(next.uri());
            breaches.when(
                    !reply.ok() && reply.at().isBefore(next.at().plus(BEFORE)),
                    Rule.GONE_TOO_EARLY,
                    () -> next.uri() + " answered with " + reply.status() + "; " + next.why());
        }
    }

    private void seen(MediaSegment segment, MediaPlaylist now, boolean first, Instant at) {
        if (first && !stays.containsKey(segment.number())) {
            return; // Nobody knows when it came.
        }
        Stay stay = stays.get(segment.number());
        if (stay == null) {
            if (segment.number() < now.first() + now.wholeSegments().size() - 1) {
                return; // It was there before.
            }
            stay = new Stay(at);
            stays.put(segment.number(), stay);
        }
        stay.segment = segment;
        stay.longestMicros = Math.max(stay.longestMicros, now.wholeMicros());
        if (!segment.parts().isEmpty()) {
            stay.part = segment.parts().getFirst().uri();
        } else if (stay.part != null) {
            due.add(new Due(
                    at.plus(3 * now.targetMicros(), ChronoUnit.MICROS).minus(BEFORE), stay.part, "its tag went " + at));
            stay.part = null;
        }
    }
}
