package live.frontrow.bench.chat;

import java.util.ArrayList;
import java.util.List;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.stage.Program;

/** One core, 4,000 sockets in a room: everybody gets what one says. All take turns, round by round. */
final class HubAgainstHub {

    static final int GUESTS = 4_000;

    /** A person may write one message a second, so these are enough for 1,000. */
    static final int WRITERS = 1_250;

    private static final List<Integer> RATES = List.of(20, 60, 120, 240, 480, 1_000);
    private static final List<Integer> FEW_RATES = List.of(20, 120, 480);
    private static final int BUSY = 1_000;
    private static final double SETTLE_SECONDS = 1.5;

    private final Rounds rounds = new Rounds();
    private final boolean quick;
    private double growth;

    HubAgainstHub(boolean quick) {
        this.quick = quick;
    }

    /** The server's process is on core 0, everything else on the other. */
    List<Figure> measure(Hub ours, Program process) {
        try (Audience audience = Audience.in(ours, GUESTS, WRITERS)) {
            // A JVM that shares its core with its compiler is slow until that has compiled what it does again and
            // again.
            audience.talk(120, 0, quick ? 5 : 20);
            audience.talk(480, 0, quick ? 5 : 20);
        }
        for (int round = 0; round < (quick ? 1 : 3); round++) {
            turn(ours, process);
            turn(new Nchan(), null);
            turn(new Centrifuge(), null);
        }
        List<Figure> figures = new ArrayList<>(rounds.figures());
        if (!quick) {
            figures.add(Figure.atMost("hub-1000-heap-growth", growth / 1e6, "MB", 8, null));
        }
        return figures;
    }

    private void turn(Hub hub, Program process) {
        try (Audience audience = Audience.in(hub, GUESTS, WRITERS)) {
            for (int rate : quick ? FEW_RATES : RATES) {
                boolean last = rate == BUSY && process != null;
                long before = last ? process.liveHeap() : 0;
                Row row = audience.talk(rate, SETTLE_SECONDS, quick ? 3 : 5);
                rounds.add(row);
                // From the second time on the room's ring is full.
                growth = last ? process.liveHeap() - before : growth;
                if (!row.held() && process == null) {
                    // More would be behind even further.
                    break;
                }
            }
        } finally {
            if (process == null) {
                hub.close();
            }
        }
    }
}
