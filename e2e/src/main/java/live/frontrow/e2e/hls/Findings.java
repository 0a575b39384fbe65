package live.frontrow.e2e.hls;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What was broken, how often, and the first few cases of each rule. */
public final class Findings implements Consumer<Breach> {
    private static final int KEPT = 5;

    private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);
    private final List<Breach> first = new ArrayList<>();

    @Override
    public synchronized void accept(Breach breach) {
        if (counts.merge(breach.rule(), 1, Integer::sum) <= KEPT) {
            first.add(breach);
        }
    }

    /** How often each rule was broken that was. */
    public synchronized Map<Rule, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** At most five of each rule, as they came. */
    public synchronized List<Breach> first() {
        return List.copyOf(first);
    }

    /** A line for each rule that was broken. */
    public synchronized String table() {
        return counts.entrySet().stream()
                .map(entry -> "%6d × %s (%s): %s"
                        .formatted(
                                entry.getValue(),
                                entry.getKey(),
                                entry.getKey().section(),
                                entry.getKey().sentence()))
                .collect(Collectors.joining("\n"));
    }
}
