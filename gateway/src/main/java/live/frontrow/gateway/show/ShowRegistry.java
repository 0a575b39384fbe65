package live.frontrow.gateway.show;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import live.frontrow.common.event.StreamState;

/** The newest known state of each show; a late or repeated event changes nothing. */
@Singleton
public final class ShowRegistry {

    private final Map<String, StreamState> shows = new ConcurrentHashMap<>();
    private final List<Consumer<StreamState>> listeners = new CopyOnWriteArrayList<>();

    /** The show, unless it does not exist or was deleted. */
    public Optional<StreamState> find(String id) {
        return Optional.ofNullable(shows.get(id)).filter(show -> !show.deleted());
    }

    /** Calls {@code listener} with each newer state, deletion included, on the thread that brought it. */
    public void onChange(Consumer<StreamState> listener) {
        listeners.add(listener);
    }

    /** Takes a state if it is newer than what is known. */
    public void apply(StreamState state) {
        StreamState kept = shows.merge(
                state.id(), state, (known, incoming) -> incoming.version() > known.version() ? incoming : known);
        if (kept == state) {
            listeners.forEach(listener -> listener.accept(state));
        }
    }
}
