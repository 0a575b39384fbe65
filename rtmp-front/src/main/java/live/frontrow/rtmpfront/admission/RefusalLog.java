package live.frontrow.rtmpfront.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who was turned away in the last minute, in steps of ten seconds. Of a crowd that is larger than what is remembered, the number
 * stays right and some addresses are missing.
 */
@ApplicationScoped
public class RefusalLog {

    private static final int SLICES = 6;
    private static final int SLICE_SECONDS = 10;
    private static final int ADDRESSES_PER_SLICE = 500;
    private static final int TOLD_OF_EACH_REASON = 20;

    private final Deque<Slice> slices = new ArrayDeque<>();

    /** Somebody was turned away. */
    public synchronized void add(Refusal reason, Address address, Instant now) {
        long number = now.getEpochSecond() / SLICE_SECONDS;
        if (slices.isEmpty() || slices.getLast().number != number) {
            slices.addLast(new Slice(number));
            forget(number);
        }
        slices.getLast().add(reason, address, now);
    }

    /** The last minute. */
    public synchronized Report report(Instant now) {
        forget(now.getEpochSecond() / SLICE_SECONDS);
        Map<String, Integer> reasons = new TreeMap<>();
        Map<Who, Tally> addresses = new HashMap<>();
        for (Slice slice : slices) {
            slice.reasons.forEach((reason, times) -> reasons.merge(reason.label(), times, Integer::sum));
            slice.addresses.forEach((who, tally) -> addresses.merge(who, tally, Tally::and));
        }
        List<From> most = Arrays.stream(Refusal.values())
                .flatMap(reason -> most(reason, addresses))
                .toList();
        return new Report(reasons, most);
    }

    /** Reason by reason, so that the many of one do not hide the few of another. */
    private static Stream<From> most(Refusal reason, Map<Who, Tally> addresses) {
        return addresses.entrySet().stream()
                .filter(entry -> entry.getKey().reason() == reason)
                .map(entry -> new From(
                        entry.getKey().address().value(),
                        reason.label(),
                        entry.getValue().times(),
                        entry.getValue().lastAt()))
                .sorted(Comparator.comparingInt(From::times).reversed().thenComparing(From::address))
                .limit(TOLD_OF_EACH_REASON);
    }

    private void forget(long number) {
        while (!slices.isEmpty() && slices.getFirst().number <= number - SLICES) {
            slices.removeFirst();
        }
    }

    /**
     * A minute.
     *
     * @param reasons how many, by reason
     * @param addresses from where most came, for each reason
     */
    public record Report(Map<String, Integer> reasons, List<From> addresses) {}

    /** How often an address was turned away for one reason. */
    public record From(String address, String reason, int times, Instant lastAt) {}

    private record Who(Address address, Refusal reason) {}

    private record Tally(int times, Instant lastAt) {
        private Tally and(Tally other) {
            return new Tally(times + other.times, lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
        }
    }

    private static final class Slice {

        private final long number;
        private final Map<Refusal, Integer> reasons = new EnumMap<>(Refusal.class);
        private final Map<Who, Tally> addresses = new HashMap<>();

        private Slice(long number) {
            this.number = number;
        }

        private void add(Refusal reason, Address address, Instant now) {
            reasons.merge(reason, 1, Integer::sum);
            Who who = new Who(address, reason);
            if (addresses.size() < ADDRESSES_PER_SLICE || addresses.containsKey(who)) {
                addresses.merge(who, new Tally(1, now), Tally::and);
            }
        }
    }
}
