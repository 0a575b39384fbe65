package live.frontrow.bench.vod;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final List<String> OURS = List.of("agent", "timeline");
    private static final List<String> PEERS = List.of("files", "one");

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.told("recording", rounds.get("bytes").getFirst() / 1e6, "MB", null));
        for (String name : OURS) {
            figures.addAll(seconds(name, of("ffmpeg-files").median()));
            for (String peer : PEERS) {
                String id = name + "-cpu-to-ffmpeg-" + peer;
                figures.add(Figure.atMost(id, ratio(name, "ffmpeg-" + peer), "×", GOAL, null));
            }
        }
        for (String peer : PEERS) {
            figures.addAll(seconds("ffmpeg-" + peer, null));
        }
        figures.add(Figure.told(
                "copy-cpu-median", of("copy").median(), "s", of("ffmpeg-one").median()));
        figures.add(Figure.told("ffmpeg-start-cpu-median", of("ffmpeg-start").median(), "s", null));
        double growth = of("heap").percentile(100) / 1e6;
        figures.add(Figure.atMost("agent-heap-growth", growth, "MB", FLAT_MEGABYTES, null));
        return figures;
    }

    private List<Figure> seconds(String name, Double peer) {
        return List.of(
                Figure.told(name + "-cpu-median", of(name).median(), "s", peer),
                Figure.told(name + "-cpu-lowest", of(name).percentile(0), "s", null),
                Figure.told(name + "-cpu-highest", of(name).percentile(100), "s", null));
    }

    /** Median of what each round gave. */
    private double ratio(String name, String peer) {
        List<Double> ours = rounds.get(name);
        List<Double> theirs = rounds.get(peer);
        return new Samples(IntStream.range(0, ours.size())
                        .mapToObj(round -> ours.get(round) / theirs.get(round))
                        .toList())
                .median();
    }

    private Samples of(String name) {
        return new Samples(rounds.get(name));
    }
}
