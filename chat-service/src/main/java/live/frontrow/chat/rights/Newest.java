package live.frontrow.chat.rights;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The newest condition of each aggregate, whatever the order in which they are heard of. */
final class Newest<T> {

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final ToLongFunction<T> version;

    Newest(ToLongFunction<T> version) {
        this.version = version;
    }

    void take(String id, T state) {
        known.merge(id, state, (old, heard) -> version.applyAsLong(heard) > version.applyAsLong(old) ? heard : old);
    }

    Stream<T> all() {
        return known.values().stream();
    }

    Optional<T> of(String id) {
        return Optional.ofNullable(known.get(id));
    }
}
