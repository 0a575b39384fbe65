package live.frontrow.bench.viewers;

import java.util.ArrayList;
import java.util.List;
import live.frontrow.bench.report.Figure;

/**
 * What one crowd got, and what the gateway spent.
 *
 * @param viewers how many
 * @param gateway share of its core that the gateway was busy, 0 to 1
 * @param kernel the part of that in the kernel's own code
 * @param swarm share of their core that the viewers were busy, 0 to 1
 * @param lag milliseconds until half of all parts were there
 * @param lag99 the same for 99 %
 * @param requests of one viewer in a second
 * @param megabytes of bodies in a second
 * @param failed answers that were none
 */
record Watched(
        int viewers,
        double gateway,
        double kernel,
        double swarm,
        double lag,
        double lag99,
        double requests,
        double megabytes,
        int failed) {

    private static final double BUSY = 0.9;

    /** Who asks less often than the smallest crowd does not keep up with the show. */
    private static final double KEEPS_UP = 0.97;

    /** Of the largest that could watch, and how late parts came for the others. */
    static List<Figure> figures(List<Watched> crowds) {
        List<Figure> figures = new ArrayList<>();
        crowds.stream()
                .filter(crowd -> crowd.swarm < BUSY && crowd.failed == 0)
                .filter(crowd -> crowd.requests >= KEEPS_UP * crowds.getFirst().requests)
                .reduce((smaller, larger) -> larger)
                .orElse(crowds.getFirst())
                .tell(figures);
        crowds.forEach(crowd -> {
            figures.add(Figure.told("swarm-part-lag-p99-of-" + crowd.viewers, crowd.lag99, "ms", null));
            figures.add(Figure.told("swarm-requests-of-" + crowd.viewers, crowd.requests, "/s", null));
        });
        return figures;
    }

    private void tell(List<Figure> figures) {
        figures.add(Figure.told("swarm-viewers", viewers, "", null));
        figures.add(Figure.atMost("swarm-gateway-cpu-per-viewer-second", millis(gateway), "ms", 0.33, null));
        figures.add(Figure.told("swarm-kernel-cpu-per-viewer-second", millis(kernel), "ms", null));
        figures.add(Figure.told("swarm-viewers-per-core", Math.floor(viewers / gateway), "", null));
        figures.add(Figure.told("swarm-part-lag-p50", lag, "ms", null));
        figures.add(Figure.atMost("swarm-part-lag-p99", lag99, "ms", 100, null));
        figures.add(Figure.atMost("swarm-failed", failed, "", 0, null));
        figures.add(Figure.told("swarm-requests-per-viewer-second", requests, "", null));
        figures.add(Figure.told("swarm-traffic", megabytes, "MB/s", null));
        figures.add(Figure.told("swarm-gateway-core-busy", gateway * 100, "%", null));
        figures.add(Figure.told("swarm-own-core-busy", swarm * 100, "%", null));
    }

    private double millis(double share) {
        return share * 1_000 / viewers;
    }
}
