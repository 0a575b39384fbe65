package live.frontrow.chat.after;

import java.time.Instant;

/** A second in which something was written or felt. */
record Second(Instant at, long messages, long reactions) {}
