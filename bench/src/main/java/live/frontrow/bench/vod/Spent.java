package live.frontrow.bench.vod;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;

/**
 * What the rounds of {@link RecordingCost} spent.
 *
 * @param rounds values by name, one a round: CPU seconds, and bytes of the heap
 */
record Spent(Map<String, List<Double>> rounds) {

    private static final double GOAL = 0.5;
    private static final double FLAT_MEGABYTES = 1;
    private static final String OURS = "agent";
    private static final String TIMELINE = "timeline";

    List<Figure> figures() {
        Samples peer = new Samples(peer());
        return List.of(
                Figure.told("recording", rounds.get("bytes").getFirst() / 1e6, "MB", null),
                Figure.told("agent-cpu-median", of(OURS).median(), "s", peer.median()),
                Figure.told("agent-cpu-lowest", of(OURS).percentile(0), "s", peer.percentile(0)),
                Figure.told("agent-cpu-highest", of(OURS).percentile(100), "s", peer.percentile(100)),
                Figure.atMost("agent-cpu-to-ffmpeg", ratio(OURS), "×", GOAL, null),
                Figure.told("timeline-cpu-median", of(TIMELINE).median(), "s", peer.median()),
                Figure.atMost("timeline-cpu-to-ffmpeg", ratio(TIMELINE), "×", GOAL, null),
                Figure.told("ffmpeg-cpu-of-files", of("ffmpeg-files").median(), "s", null),
                Figure.told("ffmpeg-cpu-of-one-file", of("ffmpeg-one").median(), "s", null),
                Figure.told("ffmpeg-cpu-of-start", of("ffmpeg-start").median(), "s", null),
                Figure.atMost("agent-heap-growth", of("heap").percentile(100) / 1e6, "MB", FLAT_MEGABYTES, null));
    }

    /** Each round's cheaper one of ffmpeg's two ways. */
    private List<Double> peer() {
        return byRound(round -> Math.min(
                rounds.get("ffmpeg-files").get(round), rounds.get("ffmpeg-one").get(round)));
    }

    /** Median of what each round gave. */
    private double ratio(String name) {
        List<Double> peer = peer();
        return new Samples(byRound(round -> rounds.get(name).get(round) / peer.get(round))).median();
    }

    private Samples of(String name) {
        return new Samples(rounds.get(name));
    }

    private List<Double> byRound(IntFunction<Double> value) {
        return IntStream.range(0, rounds.get(OURS).size()).mapToObj(value).toList();
    }
}
