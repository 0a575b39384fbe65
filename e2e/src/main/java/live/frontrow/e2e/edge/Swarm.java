package live.frontrow.e2e.edge;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Many low-latency players of one show, as many at each gateway, which share what opens it to them. */
public final class Swarm implements AutoCloseable {
    /** Parts come five times a second: whoever has one as new as this is watching. */
    private static final Duration FLOWING = Duration.ofSeconds(2);

    private final Gateways gateways;
    private final List<SwarmViewer> viewers;

    /** Starts {@code number} players for what lies below {@code folder}. */
    public Swarm(Gateways gateways, String folder, int number, Supplier<String> token) {
        this.gateways = gateways;
        viewers = IntStream.range(0, number)
                .mapToObj(index -> new SwarmViewer(gateways, folder, index % gateways.count(), token))
                .toList();
        viewers.forEach(SwarmViewer::start);
    }

    /** Distributes them over the gateways as in the beginning. */
    public void spread() {
        IntStream.range(0, viewers.size()).forEach(index -> viewers.get(index).moveTo(index % gateways.count()));
    }

    /** How long each has had to wait for a new part at most since {@code from} ({@link System#nanoTime()}), sorted. */
    public List<Duration> longestWaits(long from) {
        long now = System.nanoTime();
        return viewers.stream()
                .map(viewer -> viewer.longestWait(from, now))
                .sorted()
                .toList();
    }

    /** Whether everybody watches: in the last two seconds nobody has waited for a new part as long as one. */
    public boolean flows() {
        long before = System.nanoTime() - FLOWING.toNanos();
        return longestWaits(before).getLast().compareTo(FLOWING.dividedBy(2)) < 0;
    }

    /** Path of the playlist that all follow, or null. */
    public String playlist() {
        return viewers.getFirst().playlist();
    }

    /** Path of the newest part that the first one knows, or null. */
    public String newest() {
        return viewers.getFirst().newest();
    }

    @Override
    public void close() {
        viewers.forEach(SwarmViewer::stop);
    }
}
