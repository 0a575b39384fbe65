package live.frontrow.common.event;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a service does when it hears of something; a bean that implements this is enough.
 *
 * <p>Each handler reads with a consumer of its own, so that a slow or failing one holds up no other. Events with the same
 * key come one after the other in the order of their topic; there is no order between topics.
 */
public interface EventHandler {

    /** The events to hear of. */
    Set<EventType> types();

    /**
     * Has the effect of {@code event}, inside a Panache transaction that also remembers its id: both are committed or
     * neither. A failure rolls back and is tried again with growing pauses; after the last try the record goes to
     * {@code <topic>.dlq}. While the database is away it is tried without end.
     */
    Uni<Void> handle(Event event);

    /**
     * Name of this reader within the service, part of its consumer group and its inbox rows. Kept by an override when
     * {@link #types()} changes: a new name reads everything again.
     */
    default String name() {
        return types().stream().map(EventType::topic).sorted().collect(Collectors.joining("+"));
    }

    /**
     * Whether the ids of handled events are written into the inbox. False only for effects that repetition cannot change
     * and that are too many to remember, such as a maximum of times.
     */
    default boolean remembersEvents() {
        return true;
    }
}
