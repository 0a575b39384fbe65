package live.frontrow.bench.chat;

import java.util.List;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.stage.Program;

/** What somebody costs who is in a room where nothing is said. */
final class Idle {

    private static final int EARLIER = 500;
    private static final double GOAL_BYTES = 15 * 1024;

    private Idle() {}

    /** Fills the room of a pod whose process nobody has stretched yet. */
    static List<Figure> measure(Followers people, Pods pods, int number) {
        Ours hub = pods.first();
        Program process = pods.program();
        people.come(hub, EARLIER);
        long heap = process.liveHeap();
        long direct = pods.directMemory();
        long pss = process.pss();
        people.come(hub, number - EARLIER);
        double more = number - EARLIER;
        double ownHeap = (process.liveHeap() - heap) / more;
        double ownDirect = (pods.directMemory() - direct) / more;
        return List.of(
                Figure.told("idle-heap", ownHeap, "bytes", null),
                Figure.told("idle-direct", ownDirect, "bytes", null),
                Figure.atMost("idle-heap-and-direct", ownHeap + ownDirect, "bytes", GOAL_BYTES, null),
                Figure.told("idle-process", (process.pss() - pss) / more, "bytes", null));
    }
}
