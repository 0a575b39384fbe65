package live.frontrow.e2e.hls;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A media segment, or the parts of one that is not whole yet.
 *
 * @param number media sequence number
 * @param discontinuities its discontinuity sequence number
 * @param uri null while it is not whole
 * @param micros EXTINF; 0 while it is not whole
 * @param map what initialises it; null if unknown (a delta update does not repeat it) or missing
 * @param date EXT-X-PROGRAM-DATE-TIME, or null
 * @param jump whether EXT-X-DISCONTINUITY stands before it
 * @param late whether a tag of the whole segment stands behind its first part
 */
record MediaSegment(
        long number,
        long discontinuities,
        String uri,
        long micros,
        String map,
        Instant date,
        boolean gap,
        boolean jump,
        boolean late,
        List<Part> parts) {

    boolean whole() {
        return uri != null;
    }

    long partMicros() {
        return parts.stream().mapToLong(Part::micros).sum();
    }

    /** As far as it is known. */
    long knownMicros() {
        return whole() ? micros : partMicros();
    }

    /** When the first {@code count} parts end on the clock of the encoder. */
    Instant endOfPart(int count) {
        long span = parts.stream().limit(count).mapToLong(Part::micros).sum();
        return date.plus(span, ChronoUnit.MICROS);
    }

    MediaSegment numbered(long newNumber, long newDiscontinuities, String newMap) {
        return new MediaSegment(newNumber, newDiscontinuities, uri, micros, newMap, date, gap, jump, late, parts);
    }
}
