package live.frontrow.gateway.hls.playlist;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A low-latency media playlist of MediaMTX, numbered from 0 as MediaMTX does.
 *
 * @param targetSeconds its target duration
 * @param sequence number of the first segment
 * @param map URI of the initialization section
 * @param segments whole segments, oldest first
 * @param openText lines of the parts of the segment that is not whole yet
 * @param open these parts
 * @param openStartsAt when the first frame of that segment was sent, or null where nobody says
 * @param hint URI of the part that comes next, or null
 */
public record OriginPlaylist(
        int targetSeconds,
        long sequence,
        String map,
        List<Segment> segments,
        String openText,
        List<Part> open,
        Instant openStartsAt,
        String hint) {

    /** Keeps its own copies. */
    public OriginPlaylist {
        segments = List.copyOf(segments);
        open = List.copyOf(open);
    }

    /** Number of the segment that is not whole yet. */
    public long openSequence() {
        return sequence + segments.size();
    }

    /** Names of all media that it tells of. */
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        names.add(map);
        segments.forEach(segment -> {
            names.add(segment.uri());
            segment.parts().forEach(part -> names.add(part.uri()));
        });
        open.forEach(part -> names.add(part.uri()));
        names.add(hint);
        return names;
    }

    /**
     * Whether what a client waits for is here: all of segment {@code number} (part null), or that part of it. A part
     * beyond the last of a whole segment is the next one's first (RFC 8216bis §6.2.5.2).
     */
    public boolean holds(long number, Integer part) {
        if (number >= openSequence()) {
            return number == openSequence() && part != null && part < open.size();
        }
        boolean beyond = part != null && number >= sequence && isBeyond(segment(number), part);
        return !beyond || holds(number + 1, 0);
    }

    private Segment segment(long number) {
        return segments.get((int) (number - sequence));
    }

    /** Old segments are listed without parts: nobody waits for those. */
    private static boolean isBeyond(Segment segment, int part) {
        return !segment.parts().isEmpty() && part >= segment.parts().size();
    }
}
