package live.frontrow.gateway.hls;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.hls.live.Encoded;
import live.frontrow.gateway.hls.live.VirtualBroadcasts;
import live.frontrow.gateway.hls.origin.OriginCache;
import live.frontrow.gateway.hls.origin.VirtualOriginCache;
import live.frontrow.gateway.show.ShowRegistry;
import live.frontrow.gateway.test.TimedOrigin;
import live.frontrow.gateway.virtual.VirtualTime;
import live.frontrow.gateway.virtual.VirtualVertx;

/** A show in virtual time, the gateway's own edge before it, and what those who follow it ask for and get. */
final class Crowd {

    static final String SHOW = "0198f3c2-7c1e-7d3a-9b61-2f4c5a6b7c8d";
    static final String VIDEO = "video1-audio2_stream.m3u8";

    private static final int LOOPS = 4;

    final VirtualTime time = new VirtualTime();
    final TimedOrigin origin;
    final SplittableRandom random;
    final List<Follower> followers = new ArrayList<>();
    final Map<String, Integer> refusals = new TreeMap<>();

    private final VirtualVertx vertx = new VirtualVertx(time, LOOPS);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final OriginCache cache;
    private final Edge edge;
    private final Gauge waiting;
    private final Map<Encoded, SeenPlaylist> read = new IdentityHashMap<>();

    long requests;
    long hits;
    int peakWaiters;
    long longestWait;
    /** Parts that somebody got before they were whole, or was refused although a playlist named them. */
    int wrong;
    /** How long after a part was whole somebody was still told that there is none. */
    long latestAbsence;

    /**
     * Nobody yet.
     *
     * @param bytes that the gateway may keep
     * @param most how many may wait at once
     */
    Crowd(long seed, long bytes, int most) {
        random = new SplittableRandom(seed);
        origin = new TimedOrigin(time, random.nextLong());
        ShowRegistry shows = new ShowRegistry();
        cache = VirtualOriginCache.of(origin, bytes, time::nanos, metrics);
        edge = new Edge(
                shows,
                VirtualBroadcasts.of(vertx.vertx(), time, cache, most, shows, metrics),
                cache,
                () -> Duration.ofSeconds(60));
        waiting = metrics.get("frontrow.edge.waiters").gauge();
        shows.apply(new StreamState(
                SHOW,
                1,
                "Show",
                "",
                StreamStatus.LIVE,
                false,
                null,
                time.instant(),
                null,
                null,
                null,
                null,
                1,
                TimedOrigin.BASE,
                false));
    }

    /** So many come, evenly spread over that time. */
    void come(int number, Duration over) {
        for (int each = 0; each < number; each++) {
            Follower follower = new Follower(this, followers.size());
            followers.add(follower);
            time.in(random.nextLong(over.toNanos()), follower::come);
        }
    }

    /** What a request brings, on that event loop: at once, or when it is there. */
    void ask(int loop, String file, String query, Consumer<EdgeAnswer> good, Consumer<ProblemException> bad) {
        requests++;
        vertx.on(loop, () -> {
            EdgeRequest request = new EdgeRequest(SHOW, null, file);
            Blocking blocking = Blocking.of(request, query).orElseThrow();
            EdgeAnswer hit =
                    request.isIndex() ? null : edge.hit(request, blocking).orElse(null);
            if (hit != null) {
                hits++;
                good.accept(hit);
                return;
            }
            long since = time.nanos();
            edge.answer(request, blocking).onComplete(done -> {
                longestWait = Math.max(longestWait, time.nanos() - since);
                if (done.succeeded()) {
                    good.accept(done.result());
                } else {
                    ProblemException problem = (ProblemException) done.cause();
                    refusals.merge(problem.type().id(), 1, Integer::sum);
                    bad.accept(problem);
                }
            });
            peakWaiters = Math.max(peakWaiters, waiters());
        });
    }

    /** A playlist as players read it; each text is looked at once. */
    SeenPlaylist read(EdgeAnswer answer) {
        return read.computeIfAbsent(
                answer.text(), text -> SeenPlaylist.of(text.plain().toString()));
    }

    /** How many wait for a playlist. */
    int waiters() {
        return (int) waiting.value();
    }

    /** Bytes of media that the gateway keeps. */
    long kept() {
        long bytes = cache.remembered(TimedOrigin.BASE, TimedOrigin.RENDITION + "init.mp4")
                .map(answer -> (long) answer.body().length())
                .orElse(0L);
        for (int part = 0; part < origin.hinted(); part++) {
            bytes += cache.remembered(TimedOrigin.BASE, TimedOrigin.RENDITION + "part" + part + ".mp4")
                    .map(answer -> (long) answer.body().length())
                    .orElse(0L);
        }
        return bytes;
    }
}
