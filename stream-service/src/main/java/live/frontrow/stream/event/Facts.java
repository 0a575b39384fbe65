package live.frontrow.stream.event;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.id.Ids;
import live.frontrow.common.outbox.Outbox;

/** Appends facts of this service to the outbox, inside the caller's transaction. */
@ApplicationScoped
public class Facts {

    private static final String SOURCE = "/stream-service";

    private final Outbox outbox;

    Facts(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Appends one fact about the aggregate {@code key}. */
    public Uni<Void> append(EventType type, String key, Instant at, Record data) {
        return outbox.append(new Event(Ids.next(), type, SOURCE, key, at, data));
    }
}
