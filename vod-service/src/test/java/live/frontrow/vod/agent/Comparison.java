package live.frontrow.vod.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether a replay is what was recorded: every packet, once, in order, and at its time. */
public final class Comparison {

    /** A file may be moved by two ticks onto the end of the one before, and times were cut to whole ticks. */
    private static final long TICKS = 3;

    /** A frame lasts less. */
    private static final long SEAM = 100_000_000;

    private static final long SECOND = 1_000_000_000L;
    private static final int AROUND = 2;

    private Comparison() {}

    /** What was seen earlier is the beginning of what is seen now, times and all. */
    public static void assertBegins(Map<Integer, List<Packet>> now, Map<Integer, List<Packet>> earlier) {
        earlier.forEach((stream, packets) -> {
            List<Packet> all = now.getOrDefault(stream, List.of());
            assertThat(difference(packets, all.subList(0, Math.min(packets.size(), all.size())), packet -> packet))
                    .as("what was seen earlier of stream %d, and now", stream)
                    .isEmpty();
        });
    }

    /** A replay of all these files, in their order. */
    public static void assertSame(Map<Integer, List<Packet>> played, List<Taped> tapes) {
        Map<Integer, List<Packet>> all = new TreeMap<>();
        tapes.forEach(tape -> tape.packets()
                .forEach((stream, packets) ->
                        all.computeIfAbsent(stream, each -> new ArrayList<>()).addAll(packets)));
        assertThat(played.keySet()).isEqualTo(all.keySet());
        all.forEach((stream, packets) -> assertThat(difference(packets, played.get(stream), Packet::content))
                .as("what was recorded of stream %d, and the replay", stream)
                .isEmpty());
        assertTimes(played, tapes);
    }

    private static void assertTimes(Map<Integer, List<Packet>> played, List<Taped> tapes) {
        Map<Integer, Iterator<Packet>> rest = new HashMap<>();
        played.forEach((stream, packets) -> rest.put(stream, packets.iterator()));
        List<Placed> run = new ArrayList<>();
        long shown = 0;
        boolean exact = true;
        for (int tape = 0; tape < tapes.size(); tape++) {
            Taped taped = tapes.get(tape);
            taped.packets()
                    .forEach((stream, packets) -> packets.forEach(packet -> run.add(
                            new Placed(taped, stream, packet, rest.get(stream).next()))));
            if (tape == tapes.size() - 1 || !taped.precedes(tapes.get(tape + 1))) {
                assertRun(run, shown, exact);
                shown = run.stream().mapToLong(placed -> placed.found().shown()).reduce(shown, Math::max);
                exact = run.stream().noneMatch(placed -> placed.tape().damaged());
                run.clear();
            }
        }
    }

    /** A packet in its file and in the replay. */
    private record Placed(Taped tape, int stream, Packet recorded, Packet found) {

        /** From the recorder's clock to the replay's, nanoseconds. */
        private long offset() {
            return found.time() - recorded.time() - tape.mark().start();
        }

        private long slack() {
            return TICKS * SECOND / found.timescale();
        }
    }

    /**
     * Within a run of the recorder all times are as far apart as they were, those of sound and picture too; it begins where everything before
     * has been shown.
     */
    private static void assertRun(List<Placed> run, long shown, boolean exact) {
        Placed first = run.stream()
                .min(Comparator.comparingLong(placed -> placed.found().time()))
                .orElseThrow();
        long begin = first.found().time();
        assertThat(begin).as("begin of %s", first.tape().name()).isGreaterThanOrEqualTo(shown);
        if (exact) {
            assertThat(begin - shown).as("hole before %s", first.tape().name()).isLessThanOrEqualTo(SEAM);
        }
        for (Placed placed : run) {
            assertThat(placed.offset())
                    .as(
                            "time of %s in %s, stream %d",
                            placed.found(), placed.tape().name(), placed.stream())
                    .isCloseTo(first.offset(), within(first.slack() + placed.slack()));
        }
    }

    /** Where two rows part, with what is around; empty when they are the same. */
    private static String difference(List<Packet> expected, List<Packet> found, Function<Packet, Object> what) {
        int at = 0;
        while (at < Math.min(expected.size(), found.size())
                && what.apply(expected.get(at)).equals(what.apply(found.get(at)))) {
            at++;
        }
        return at == expected.size() && at == found.size()
                ? ""
                : "packet %d:%n%s%ninstead of%n%s".formatted(at, around(found, at), around(expected, at));
    }

    private static String around(List<Packet> packets, int at) {
        return IntStream.rangeClosed(Math.max(0, at - AROUND), Math.min(packets.size() - 1, at + AROUND))
                .mapToObj(index -> "%5d of %d: %s".formatted(index, packets.size(), packets.get(index)))
                .collect(Collectors.joining("\n"));
    }
}
