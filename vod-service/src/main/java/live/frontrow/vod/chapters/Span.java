package live.frontrow.vod.chapters;

import java.time.Duration;
import java.time.Instant;

/**
 * When a show was recorded.
 *
 * @param begin of the first picture
 * @param end of the last one so far
 * @param others chapters that there are beside the one that is spoken of
 */
record Span(Instant begin, Instant end, int others) {

    /** Whoever watches may be ahead of the index by a file, and its times are rounded. */
    private static final Duration LENIENCE = Duration.ofSeconds(15);

    boolean holds(Instant at) {
        return !at.isBefore(begin.minusSeconds(1)) && !at.isAfter(end.plus(LENIENCE));
    }
}
