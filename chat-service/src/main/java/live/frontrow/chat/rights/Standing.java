package live.frontrow.chat.rights;

import java.time.Instant;

/**
 * How long and how well somebody is known in the channel, as it was when they came in.
 *
 * @param firstSeen when they took their first ticket
 * @param wrote whether anything that they wrote was shown and is still there
 */
public record Standing(Instant firstSeen, boolean wrote) {}
