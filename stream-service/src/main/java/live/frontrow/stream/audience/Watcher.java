package live.frontrow.stream.audience;

import java.time.Instant;

/**
 * One person of an audience.
 *
 * @param name as known, or null
 * @param leftAt null while the person watches
 * @param minutes on one or more screens, no minute twice
 */
record Watcher(String name, Instant joinedAt, Instant leftAt, double minutes) {}
