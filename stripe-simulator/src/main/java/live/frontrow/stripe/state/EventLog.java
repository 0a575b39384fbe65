package live.frontrow.stripe.state;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What happened, for 30 days as Stripe keeps it, and at most so many. */
public final class EventLog {

    private static final long KEPT_SECONDS = 30L * 24 * 3_600;
    private static final int MOST = 300_000;

    private final SequencedMap<String, Event> events = new LinkedHashMap<>();
    private Consumer<Event> listener = event -> {};

    /** Told of each, in order, while the account is locked. */
    public void listener(Consumer<Event> newListener) {
        listener = newListener;
    }

    /** One of them. */
    public synchronized Optional<Event> find(String id) {
        return Optional.ofNullable(events.get(id));
    }

    /** The newest first. */
    public synchronized Stream<Event> all() {
        return events.sequencedValues().reversed().stream().toList().stream();
    }

    void add(Event event) {
        keep(event);
        listener.accept(event);
    }

    synchronized void keep(Event event) {
        events.put(event.id(), event);
        while (events.size() > MOST
                || event.created() - events.firstEntry().getValue().created() > KEPT_SECONDS) {
            events.pollFirstEntry();
        }
    }
}
