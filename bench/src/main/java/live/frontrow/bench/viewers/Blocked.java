package live.frontrow.bench.viewers;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import live.frontrow.bench.Scene;
import live.frontrow.bench.edge.Varnish;
import live.frontrow.bench.report.Figure;
import live.frontrow.bench.report.Samples;
import live.frontrow.bench.stage.Announcement;
import live.frontrow.bench.wire.Answer;
import live.frontrow.bench.wire.Connection;
import live.frontrow.bench.wire.Loop;
import live.frontrow.e2e.browser.Show;

/**
 * A thousand viewers wait for the same part at one playlist: from the last byte of it that the origin sent to the last byte
 * that each of them got.
 */
final class Blocked {
    private static final int VIEWERS = 1_000;
    private static final int WARM_UP = 40;
    private static final long SETTLE_MILLIS = 200;
    private static final long PATIENCE_SECONDS = 15;

    /** Publication 1, as gateways count: decision 7. */
    private static final long FIRST_SEQUENCE = 1 << 20;

    private final int rounds;

    Blocked(int rounds) {
        this.rounds = rounds;
    }

    List<Figure> measure(Scene scene) {
        Show show = Show.plan(scene.creator(), "A thousand wait");
        Audience audience = Audience.of(scene.installation(), show.id());
        try (SteppedOrigin mine = new SteppedOrigin();
                SteppedOrigin peers = new SteppedOrigin();
                Varnish varnish = new Varnish(peers.port())) {
            Announcement.live(
                    scene.installation(), show.id(), "http://127.0.0.1:" + mine.port() + SteppedOrigin.FOLDER);
            audience.renditions();
            List<String> headers = audience.headers(VIEWERS);
            Waits ours = wait(audience.address(), headers, audience.folder(), FIRST_SEQUENCE, mine);
            InetSocketAddress there = new InetSocketAddress(InetAddress.getLoopbackAddress(), varnish.port());
            Waits theirs = wait(there, List.of("Host: bench\r\n"), SteppedOrigin.FOLDER + "/", 0, peers);
            return List.of(
                    Figure.atMost("blocked-p50", ours.times.median(), "ms", 8, theirs.times.median()),
                    Figure.atMost("blocked-p99", ours.times.percentile(99), "ms", 25, theirs.times.percentile(99)),
                    Figure.told("blocked-max", ours.times.percentile(100), "ms", theirs.times.percentile(100)),
                    Figure.atMost("blocked-failed", ours.failed, "", 0, (double) theirs.failed),
                    Figure.atMost(
                            "blocked-origin-requests-per-key", mine.mostAsked(), "", 1, (double) peers.mostAsked()));
        }
    }

    private Waits wait(
            InetSocketAddress address, List<String> headers, String folder, long sequence, SteppedOrigin origin) {
        List<Double> times = new ArrayList<>();
        int failed = 0;
        try (Loop loop = new Loop("viewers")) {
            List<Connection> viewers = new ArrayList<>();
            loop.await(() -> {
                for (int viewer = 0; viewer < VIEWERS; viewer++) {
                    viewers.add(new Connection(loop, address, headers.get(viewer % headers.size())));
                }
            });
            for (int round = -WARM_UP; round < rounds; round++) {
                List<Answer> answers = new ArrayList<>();
                GrowingPlaylist now = origin.playlist();
                String path = folder + GrowingPlaylist.FILE + "?_HLS_msn=" + (sequence + now.sequence()) + "&_HLS_part="
                        + now.open();
                CountDownLatch left = new CountDownLatch(VIEWERS);
                loop.await(() -> viewers.forEach(viewer -> viewer.get(path, false, answer -> {
                    answers.add(answer);
                    left.countDown();
                })));
                TimeUnit.MILLISECONDS.sleep(SETTLE_MILLIS);
                long sent = origin.grow().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException(left.getCount() + " viewers got nothing");
                }
                if (round >= 0) {
                    answers.forEach(answer -> times.add((answer.at() - sent) / 1e6));
                }
                failed += (int) answers.stream().filter(answer -> !answer.ok()).count();
            }
            loop.await(() -> viewers.forEach(Connection::close));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The server did not ask the origin", e);
        }
        return new Waits(new Samples(times), failed);
    }

    private record Waits(Samples times, int failed) {}
}
