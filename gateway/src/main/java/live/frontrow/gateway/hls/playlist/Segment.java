package live.frontrow.gateway.hls.playlist;

import java.time.Instant;
import java.util.List;

/**
 * A media segment as the origin wrote it.
 *
 * @param text all its lines but its date, parts included, each with its line feed
 * @param seconds its duration
 * @param uri its name at the origin
 * @param parts its parts, as far as the origin still lists them
 * @param startsAt when its first frame was sent, or null where the origin does not say
 */
public record Segment(String text, double seconds, String uri, List<Part> parts, Instant startsAt) {

    /** Keeps its own copy. */
    public Segment {
        parts = List.copyOf(parts);
    }

    Segment startingAt(Instant start) {
        return new Segment(text, seconds, uri, parts, start);
    }

    /** Whether there is no media for it: MediaMTX begins with a window of them. */
    boolean isGap() {
        return text.contains("#EXT-X-GAP");
    }
}
