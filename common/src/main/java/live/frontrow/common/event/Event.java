package live.frontrow.common.event;

import java.time.Instant;

/**
 * One fact with its CloudEvents 1.0 attributes.
 *
 * @param id unique per fact (UUID v7); a repeated delivery has the same id
 * @param type what happened
 * @param source the service that says so, as {@code /stream-service}
 * @param key Kafka key: the aggregate's id, within which order is kept
 * @param time when it happened
 * @param data the whole condition, of the record class {@code type.data()}
 */
public record Event(String id, EventType type, String source, String key, Instant time, Record data) {}
