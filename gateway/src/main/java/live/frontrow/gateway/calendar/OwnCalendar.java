package live.frontrow.gateway.calendar;

import io.vertx.core.buffer.Buffer;

/**
 * A person's calendar as stream-service wrote it.
 *
 * @param tag its ETag
 */
record OwnCalendar(String tag, Buffer text) {}
