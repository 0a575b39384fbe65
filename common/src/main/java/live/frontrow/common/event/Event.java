package live.frontrow.common.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import live.frontrow.common.id.Ids;

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
public record Event(String id, EventType type, String source, String key, Instant time, Record data) {

    /** Refuses an event that no reader could understand. */
    public Event {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(time, "time");
        if (key == null || key.isEmpty()) {
            throw new IllegalArgumentException("An event needs a key: without one there is no order");
        }
        if (!type.data().isInstance(data)) {
            throw new IllegalArgumentException(
                    type + " carries " + type.data().getSimpleName() + ", not " + data.getClass());
        }
    }

    /** A fact that happens now, with a new id. The time has microseconds, as PostgreSQL keeps it. */
    public static Event now(EventType type, String source, String key, Record data) {
        return new Event(Ids.next(), type, source, key, Instant.now().truncatedTo(ChronoUnit.MICROS), data);
    }
}
