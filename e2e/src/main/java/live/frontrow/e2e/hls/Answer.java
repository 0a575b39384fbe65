package live.frontrow.e2e.hls;

import java.time.Instant;

/**
 * A media playlist as a client got it.
 *
 * @param asked when the request was sent
 * @param at when it was there
 */
record Answer(Directives directives, Instant asked, Instant at, String text) {}
