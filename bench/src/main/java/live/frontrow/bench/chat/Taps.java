package live.frontrow.bench.chat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;
import live.frontrow.bench.sockets.Crowd;

/**
 * A burst: on each of two pods people tap as fast as a page lets them, with an emoji of their pod, and others look on. How
 * often these are told, when they know of a tap, and whether the sums are right.
 */
final class Taps {

    private static final String[] EMOJI = {"👏", "🔥"};
    private static final int TAPPERS = 640;
    private static final int VIEWERS = 200;

    /** What the protocol allows: up to 20 taps in a frame, and a little less than four frames a second. */
    private static final int TAPS = 20;

    private static final double EVERY_SECONDS = 0.256;
    private static final double PATIENCE_SECONDS = 30;
    private static final double GOAL_PER_SECOND = 50_000;
    private static final double GOAL_FRAMES = 5;
    private static final double GOAL_MILLIS = 500;

    private final Crowd crowd = new Crowd();
    private final List<TapGuest> tappers;
    private final List<TapGuest> viewers;
    private final TapLog log = new TapLog(EMOJI.length);

    private Taps(Ours both) {
        this.tappers = onBoth(both, 0, TAPPERS);
        this.viewers = onBoth(both, TAPPERS, VIEWERS);
    }

    private List<TapGuest> onBoth(Ours hub, int from, int number) {
        int half = HubAgainstHub.GUESTS / 2;
        return IntStream.range(from / 2, (from + number) / 2)
                .boxed()
                .flatMap(index -> Stream.of(
                        new TapGuest(hub, crowd, index, EMOJI), new TapGuest(hub, crowd, half + index, EMOJI)))
                .toList();
    }

    /** Both pods share the server's core. */
    static List<Figure> measure(Ours both, boolean quick) {
        Taps taps = new Taps(both);
        try (Crowd _ = taps.crowd) {
            return taps.burst(quick ? 5 : 20);
        }
    }

    private List<Figure> burst(double seconds) {
        Stream.of(tappers, viewers).flatMap(List::stream).forEach(guest -> {
            guest.come();
            crowd.until(guest::in, PATIENCE_SECONDS);
        });
        tap(seconds / 4);
        settle();
        viewers.forEach(TapGuest::begin);
        log.begin();
        double took = tap(seconds);
        boolean exact = settle();
        double perSecond = log.counted() / took;
        Samples frames = new Samples(
                viewers.stream().map(viewer -> viewer.frames() / took).toList());
        Samples late = new Samples(viewers.stream()
                .flatMap(viewer -> log.late(viewer.heard()).stream())
                .toList());
        return List.of(
                Figure.atLeast("taps-per-second", perSecond, "/s", GOAL_PER_SECOND, null),
                Figure.atMost("taps-frames-per-viewer-second", frames.percentile(100), "/s", GOAL_FRAMES, null),
                Figure.told("taps-to-screen-p50", late.median(), "ms", null),
                Figure.atMost("taps-to-screen-p95", late.percentile(95), "ms", GOAL_MILLIS, null),
                Figure.atMost("taps-viewers-with-wrong-totals", exact ? 0 : wrong(), "", 0, null));
    }

    /** Everybody in turn, evenly spread; seconds that it took. */
    private double tap(double seconds) {
        long start = System.nanoTime();
        double between = EVERY_SECONDS * 1e9 / TAPPERS;
        long count = Math.round(seconds * 1e9 / between);
        for (long said = 0; said < count; ) {
            if (System.nanoTime() - start >= said * between) {
                int number = (int) (said % TAPPERS);
                tappers.get(number).tap(number % EMOJI.length, TAPS);
                log.sent(number % EMOJI.length, TAPS);
                said++;
            } else {
                crowd.turn();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Waits until everybody knows of every tap; whether they do. */
    private boolean settle() {
        return crowd.until(() -> wrong() == 0, PATIENCE_SECONDS);
    }

    private long wrong() {
        return viewers.stream().filter(viewer -> !viewer.knows(log.sums())).count();
    }
}
