package live.frontrow.stripe.state;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The objects of the account by kind, in the order in which they were made. Those of a customer are found at once, and so are the
 * payments of an invoice.
 */
public final class Store {

    private final Map<String, SequencedMap<String, Resource>> kinds = new HashMap<>();
    private final Map<String, SequencedMap<String, Resource>> owned = new HashMap<>();
    private long version;

    /** One of them. */
    public Optional<Resource> find(String object, String id) {
        return Optional.ofNullable(kind(object).get(id));
    }

    /** Whatever has that id; what the simulator notes for itself is not among it. */
    public Optional<Resource> any(String id) {
        return kinds.values().stream()
                .map(kind -> kind.get(id))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** All of a kind, the newest first. */
    public Stream<Resource> all(String object) {
        return kind(object).sequencedValues().reversed().stream();
    }

    /** Those of one customer, or of one invoice, the newest first. */
    public Stream<Resource> of(String object, String owner) {
        SequencedMap<String, Resource> known = owned.get(object + owner);
        return known == null ? Stream.empty() : known.sequencedValues().reversed().stream();
    }

    /** The newest that is as asked. */
    public Optional<Resource> first(String object, Predicate<Resource> which) {
        return all(object).filter(which).findFirst();
    }

    /** Keeps it; the customer of an object is named when it is kept, or later by keeping it again. */
    public void put(Resource resource) {
        version++;
        String object = resource.text("object");
        kind(object).put(resource.id(), resource);
        owner(resource).ifPresent(owner -> owned.computeIfAbsent(object + owner, key -> new LinkedHashMap<>())
                .put(resource.id(), resource));
    }

    /** Forgets it. */
    public void remove(Resource resource) {
        version++;
        String object = resource.text("object");
        kind(object).remove(resource.id());
        owner(resource).map(owner -> owned.get(object + owner)).ifPresent(known -> known.remove(resource.id()));
    }

    /** How many there are of a kind. */
    public int count(String object) {
        return kind(object).size();
    }

    /** Grows with whatever is kept or forgotten. */
    long version() {
        return version;
    }

    /** All objects of all kinds. */
    public List<Resource> everything() {
        return kinds.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .toList();
    }

    private static Optional<String> owner(Resource resource) {
        return Optional.ofNullable(resource.text("customer")).or(() -> Optional.ofNullable(resource.text("invoice")));
    }

    private SequencedMap<String, Resource> kind(String object) {
        return kinds.computeIfAbsent(object, key -> new LinkedHashMap<>());
    }
}
