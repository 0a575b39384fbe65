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

/** The objects of the account by kind, in the order in which they were made; those of a customer are found at once. */
public final class Store {

    private final Map<String, SequencedMap<String, Resource>> kinds = new HashMap<>();
    private final Map<String, SequencedMap<String, Resource>> ofCustomer = new HashMap<>();
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

    /** Those of one customer, the newest first. */
    public Stream<Resource> of(String object, String customer) {
        SequencedMap<String, Resource> known = ofCustomer.get(object + customer);
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
        if (resource.has("customer")) {
            ofCustomer
                    .computeIfAbsent(object + resource.text("customer"), key -> new LinkedHashMap<>())
                    .put(resource.id(), resource);
        }
    }

    /** Forgets it. */
    public void remove(Resource resource) {
        version++;
        kind(resource.text("object")).remove(resource.id());
        if (resource.has("customer")) {
            ofCustomer
                    .getOrDefault(resource.text("object") + resource.text("customer"), new LinkedHashMap<>())
                    .remove(resource.id());
        }
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

    private SequencedMap<String, Resource> kind(String object) {
        return kinds.computeIfAbsent(object, key -> new LinkedHashMap<>());
    }
}
