package live.frontrow.chat.rights;

import java.time.Instant;

/**
 * Where what was said at a show that is over may go on.
 *
 * @param show id of the next one
 * @param before what was said from then on may not: it was said among fewer people, who alone watch the replay
 */
public record Onward(String show, Instant before) {}
