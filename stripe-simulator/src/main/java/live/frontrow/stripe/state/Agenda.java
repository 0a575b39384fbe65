package live.frontrow.stripe.state;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * What has to be looked at when. An entry only nudges: whoever is called looks at the object and does what is due by now, so
 * that one too many does no harm.
 */
public final class Agenda {

    private record Entry(long at, long order, String kind, String id) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparingLong(Entry::at).thenComparingLong(Entry::order));
    private final Map<String, Consumer<String>> workers = new HashMap<>();
    private long order;

    /** Who looks after objects of a kind. */
    public void worker(String kind, Consumer<String> worker) {
        workers.put(kind, worker);
    }

    /** Has an object looked at then. */
    public void add(long at, String kind, String id) {
        entries.add(new Entry(at, order++, kind, id));
    }

    /** When the next thing is due; {@link Long#MAX_VALUE}: never. */
    long next() {
        Entry first = entries.peek();
        return first == null ? Long.MAX_VALUE : first.at();
    }

    /** Does the first thing. */
    void doNext() {
        Entry first = entries.remove();
        workers.getOrDefault(first.kind(), id -> {}).accept(first.id());
    }
}
