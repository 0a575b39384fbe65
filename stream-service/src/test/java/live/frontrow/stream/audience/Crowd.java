package live.frontrow.stream.audience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import live.frontrow.common.event.ViewerSession;

/**
 * People who come, go, reload and open second tabs, by a seed; what two gateways would report of them; and, counted second
 * by second, what is true of them. All times are whole seconds since {@code start}.
 */
final class Crowd {

    private static final int LINGER = 60;

    private final String show;
    private final Instant start;
    private final int length;
    private final Random random;
    private final List<ViewerSession> reports = new ArrayList<>();
    private final Map<String, BitSet> watched = new TreeMap<>();
    private final Map<String, BitSet> there = new TreeMap<>();

    Crowd(String show, Instant start, int length, int people, long seed) {
        this.show = show;
        this.start = start;
        this.length = length;
        this.random = new Random(seed);
        for (int i = 0; i < people; i++) {
            String viewer = i % 2 == 0 ? "anon-" + i : "person-" + i;
            watched.put(viewer, new BitSet());
            there.put(viewer, new BitSet());
            int tabs = 1 + random.nextInt(4);
            for (int tab = 0; tab < tabs; tab++) {
                visits(viewer, UUID.randomUUID().toString());
            }
            closeGaps(there.get(viewer));
        }
    }

    /** All reports as they may arrive: out of order, some twice. */
    List<ViewerSession> reports() {
        List<ViewerSession> arriving = new ArrayList<>(reports);
        reports.stream().filter(report -> random.nextInt(5) == 0).forEach(arriving::add);
        Collections.shuffle(arriving, random);
        return arriving;
    }

    long seconds() {
        return watched.values().stream().mapToInt(BitSet::cardinality).sum();
    }

    /** Most people at one moment from second {@code from} until before {@code until}. */
    int most(int from, int until) {
        int most = 0;
        for (int second = from; second < until; second++) {
            int now = second;
            most = Math.max(most, (int)
                    there.values().stream().filter(times -> times.get(now)).count());
        }
        return most;
    }

    /** Stays that begin in these seconds. */
    long joins(int from, int until) {
        return there.values().stream()
                .mapToLong(times -> times.stream()
                        .filter(second -> second == 0 || !times.get(second - 1))
                        .filter(second -> second >= from && second < until)
                        .count())
                .sum();
    }

    /** Stays whose last sign of life is in these seconds. */
    long leaves(int from, int until) {
        return there.values().stream()
                .mapToLong(times -> times.stream()
                        .filter(second -> !times.get(second + 1))
                        .filter(second -> second >= from && second < until)
                        .count())
                .sum();
    }

    /** One page that plays once or twice with a long pause, served by two gateways in turns. */
    private void visits(String viewer, String session) {
        int at = random.nextInt(length / 2);
        for (int visit = random.nextInt(2); visit < 2; visit++) {
            int until = Math.min(length - 1, at + random.nextInt(length / 4));
            served(viewer, session, at, until);
            at = until + LINGER + 1 + random.nextInt(length / 4);
            if (at >= length) {
                return;
            }
        }
    }

    private void served(String viewer, String session, int from, int until) {
        watched.get(viewer).set(from, until);
        there.get(viewer).set(from, until + 1);
        int handOver = from + random.nextInt(until - from + 1);
        int takeOver = Math.max(from, Math.min(until, handOver + random.nextInt(2 * LINGER) - LINGER));
        for (int last = from; last < handOver; last += 10) {
            report(viewer, session, from, last);
        }
        report(viewer, session, from, handOver);
        for (int last = takeOver; last < until; last += 10) {
            report(viewer, session, takeOver, last);
        }
        report(viewer, session, takeOver, until);
    }

    private void report(String viewer, String session, int first, int last) {
        reports.add(new ViewerSession(
                session, show, viewer, viewer.startsWith("anon-"), start.plusSeconds(first), start.plusSeconds(last)));
    }

    /** Somebody who is back within a minute, by whichever tab, has not left. */
    private static void closeGaps(BitSet times) {
        int end = times.nextClearBit(Math.max(0, times.nextSetBit(0)));
        int next = times.nextSetBit(end);
        while (next >= 0) {
            if (next - (end - 1) <= LINGER) {
                times.set(end, next);
            }
            end = times.nextClearBit(next);
            next = times.nextSetBit(end);
        }
    }
}
