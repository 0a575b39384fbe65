package live.frontrow.bench.viewers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import live.frontrow.bench.report.Figure;

/**
 * What one crowd got, and what the gateway spent.
 *
 * @param viewers how many
 * @param gateway share of its core that the gateway was busy, 0 to 1
 * @param kernel the part of that in the kernel's own code
 * @param swarm share of their core that the viewers were busy, 0 to 1
 * @param server share of the gateway's core that was not idle, 0 to 1: more than the gateway, since what it sends makes work there for the
 *     kernel
 * @param others the same of the core on which the viewers are, with the encoder, the media server and all the rest
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
        double server,
        double others,
        double lag,
        double lag99,
        double requests,
        double megabytes,
        int failed) {

    /** Who asks less often than the smallest crowd does not keep up with the show. */
    private static final double KEEPS_UP = 0.97;

    /** A core with no more to give: what it is asked for comes in bursts, and between them even a full one has a moment. */
    private static final double FULL = 0.9;

    /** Of the crowd that counts, and how all of them fared. */
    static List<Figure> figures(List<Watched> crowds) {
        Watched smallest = crowds.getFirst();
        Optional<Watched> behind =
                crowds.stream().filter(crowd -> !crowd.keepsUp(smallest)).findFirst();
        // Then the viewers, not the gateway, are why no more of them can watch: what each costs it is what can be said.
        boolean viewersFirst = behind.filter(crowd -> crowd.others >= FULL && crowd.server < FULL)
                .isPresent();
        Watched largest = crowds.stream()
                .takeWhile(crowd -> crowd.keepsUp(smallest))
                .reduce((smaller, larger) -> larger)
                .orElse(smallest);
        Watched counts = viewersFirst ? behind.get() : largest;
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.told("swarm-saturates-first", viewersFirst ? 1 : 0, "", null));
        figures.add(Figure.told("swarm-keeps-up", largest.viewers, "viewers", null));
        figures.add(
                viewersFirst
                        ? Figure.told("swarm-part-lag-p99", largest.lag99, "ms", null)
                        : Figure.atMost("swarm-part-lag-p99", largest.lag99, "ms", 100, null));
        figures.add(Figure.told("swarm-viewers", counts.viewers, "", null));
        figures.add(Figure.atMost(
                "swarm-gateway-cpu-per-viewer-second", counts.millis(counts.gateway, smallest), "ms", 0.33, null));
        figures.add(
                Figure.told("swarm-kernel-cpu-per-viewer-second", counts.millis(counts.kernel, smallest), "ms", null));
        figures.add(Figure.atMost("swarm-failed", largest.failed, "", 0, null));
        figures.add(Figure.told("swarm-traffic", counts.megabytes, "MB/s", null));
        figures.add(Figure.told("swarm-own-cpu", counts.swarm * 100, "%", null));
        crowds.forEach(crowd -> crowd.tell(figures, smallest));
        return figures;
    }

    private boolean keepsUp(Watched smallest) {
        return failed == 0 && requests >= KEEPS_UP * smallest.requests;
    }

    /** For as many requests as a viewer makes in a second who keeps up: who falls behind asks for less, and costs less. */
    private double millis(double share, Watched smallest) {
        return share * 1_000 / viewers * smallest.requests / requests;
    }

    private void tell(List<Figure> figures, Watched smallest) {
        figures.add(Figure.told("swarm-part-lag-p50-of-" + viewers, lag, "ms", null));
        figures.add(Figure.told("swarm-part-lag-p99-of-" + viewers, lag99, "ms", null));
        figures.add(Figure.told("swarm-requests-of-" + viewers, requests, "/s", null));
        figures.add(Figure.told("swarm-cpu-of-" + viewers, millis(gateway, smallest), "ms", null));
        figures.add(Figure.told("swarm-gateway-core-of-" + viewers, server * 100, "%", null));
        figures.add(Figure.told("swarm-viewers-core-of-" + viewers, others * 100, "%", null));
    }
}
