package live.frontrow.e2e.edge;

import io.vertx.core.AsyncResult;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One low-latency player without a picture: waits for each playlist, fetches each part, goes to the next gateway when one
 * fails. Runs on the event loop of the {@link Gateways}.
 */
final class SwarmViewer {
    private static final int PAUSE_MILLIS = 200;

    private final Gateways gateways;
    private final String folder;
    private final Supplier<String> token;

    /** When each new part was here ({@link System#nanoTime()}). */
    private final Queue<Long> arrivals = new ConcurrentLinkedQueue<>();

    private volatile int gateway;
    private volatile String rendition;
    private volatile String newest;
    private volatile boolean stopped;

    SwarmViewer(Gateways gateways, String folder, int gateway, Supplier<String> token) {
        this.gateways = gateways;
        this.folder = folder;
        this.gateway = gateway;
        this.token = token;
    }

    void start() {
        ask("index.m3u8", index -> {
            rendition = index.text()
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .findFirst()
                    .orElseThrow();
            playlist("");
        });
    }

    void stop() {
        stopped = true;
    }

    /** From the next question on, asks that gateway first. */
    void moveTo(int other) {
        gateway = other;
    }

    /** Path of the newest part that it knows, or null. */
    String newest() {
        return newest == null ? null : folder + newest;
    }

    /** Path of the playlist that it follows, or null. */
    String playlist() {
        return rendition == null ? null : folder + rendition;
    }

    /** The longest that it had to wait for a new part since {@code from}, until {@code now} if it still waits. */
    Duration longestWait(long from, long now) {
        long last = from;
        long longest = 0;
        for (long at : arrivals) {
            if (at > from) {
                longest = Math.max(longest, at - last);
                last = at;
            }
        }
        return Duration.ofNanos(Math.max(longest, now - last));
    }

    private void playlist(String query) {
        ask(rendition + query, text -> {
            Edge edge = Edge.of(text.text());
            if (edge.part() == null || edge.part().equals(newest)) {
                playlist(edge.next());
                return;
            }
            ask(edge.part(), part -> {
                newest = edge.part();
                arrivals.add(System.nanoTime());
                playlist(edge.next());
            });
        });
    }

    private void ask(String file, Consumer<Heard> then) {
        if (!stopped) {
            gateways.get(gateway, folder + file, token.get()).onComplete(answer -> heard(answer, then));
        }
    }

    private void heard(AsyncResult<Heard> answer, Consumer<Heard> then) {
        try {
            if (answer.succeeded() && answer.result().served()) {
                then.accept(answer.result());
                return;
            }
        } catch (RuntimeException _) {
            // A playlist that cannot be read is as good as none.
        }
        gateway = (gateway + 1) % gateways.count();
        gateways.later(PAUSE_MILLIS + ThreadLocalRandom.current().nextInt(PAUSE_MILLIS), this::start);
    }
}
