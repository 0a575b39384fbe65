package live.frontrow.bench.chat;

import java.util.ArrayList;
import java.util.List;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;

/** A hundred who never read, among those who do: what each costs, and what it costs the others. */
final class Stalled {

    private static final int NUMBER = 100;
    private static final int RATE = 240;

    /** Whoever takes nothing for 10 s is sent away: shorter, so that all of them are there to the end. */
    private static final double SECONDS = 6;

    private static final double GOAL_BYTES = 256 * 1024;
    private static final double GOAL_MILLIS = 5;

    private Stalled() {}

    static List<Figure> measure(Pods pods, boolean quick) {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        double bytes = 0;
        Ours hub = pods.first();
        try (Audience audience = Audience.in(hub, HubAgainstHub.GUESTS, HubAgainstHub.WRITERS)) {
            audience.talk(RATE, 0, SECONDS);
            for (int round = 0; round < (quick ? 1 : 3); round++) {
                without.add(audience.talk(RATE, 1, SECONDS).p99());
                long before = memory(pods, hub);
                try (Audience _ = Audience.in(hub, NUMBER, NUMBER)) {
                    with.add(audience.talk(RATE, 1, SECONDS).p99());
                    bytes = Math.max(bytes, (double) (memory(pods, hub) - before) / NUMBER);
                }
            }
        }
        double usual = new Samples(without).median();
        double disturbed = new Samples(with).median();
        System.out.println("stalled: p99 without " + without + ", with " + with);
        return List.of(
                Figure.atMost("stalled-bytes", bytes, "bytes", GOAL_BYTES, null),
                Figure.told("stalled-others-p99", disturbed, "ms", null),
                Figure.atMost("stalled-others-delayed", disturbed - usual, "ms", GOAL_MILLIS, null));
    }

    /** Heap, buffers, and what the kernel holds. */
    private static long memory(Pods pods, Ours hub) {
        long waiting = SendQueues.bytes(hub.port(0));
        return pods.program().liveHeap() + pods.directMemory() + waiting;
    }
}
