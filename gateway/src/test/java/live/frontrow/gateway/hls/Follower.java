package live.frontrow.gateway.hls;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import live.frontrow.gateway.test.TimedOrigin;

/**
 * Somebody who follows a show as hls.js does: index, playlist, what media begins with, then in turns a blocking delta update and
 * the parts that it names. Over a line of their own, which may say nothing for two seconds now and then.
 */
final class Follower {

    private static final long NEAREST = Duration.ofMillis(3).toNanos();
    private static final long FARTHEST = Duration.ofMillis(80).toNanos();
    private static final long SILENCE = Duration.ofSeconds(2).toNanos();
    private static final long AGAIN = Duration.ofSeconds(1).toNanos();

    private final Crowd crowd;
    private final int number;
    private final long way;
    private final Queue<Integer> wanted = new ArrayDeque<>();

    int parts;
    int gaps;
    boolean silent;
    boolean gone;
    private int last = -1;
    private long silentUntil;
    private SeenPlaylist seen;

    Follower(Crowd crowd, int number) {
        this.crowd = crowd;
        this.number = number;
        this.way = crowd.random.nextLong(NEAREST, FARTHEST);
    }

    void come() {
        ask("index.m3u8", null, index -> ask(Crowd.VIDEO, null, this::begin));
    }

    /** Nothing is heard either way for a while. */
    void loseTheLine() {
        silent = true;
        silentUntil = crowd.time.nanos() + SILENCE;
    }

    /** In the middle of whatever they wait for. */
    void leave() {
        gone = true;
    }

    /** Asks once for a part that nobody has named yet, and again each 100 ms until it is there. */
    void askEarlyFor(int part) {
        crowd.ask(number, name(part), null, got -> {}, refused -> {
            crowd.latestAbsence = Math.max(crowd.latestAbsence, crowd.time.nanos() - crowd.origin.wholeAt(part));
            crowd.time.in(AGAIN / 10, () -> askEarlyFor(part));
        });
    }

    private void begin(EdgeAnswer playlist) {
        SeenPlaylist first = crowd.read(playlist);
        ask(
                TimedOrigin.RENDITION + "init.mp4",
                null,
                init -> ask(first.segment(), null, segment -> {
                    last = first.parts().getLast();
                    seen = first;
                    follow();
                }));
    }

    private void follow() {
        ask(Crowd.VIDEO, seen.next(), answer -> {
            seen = crowd.read(answer);
            int oldest = seen.parts().getFirst();
            if (oldest > last + 1) {
                gaps++;
                last = oldest - 1;
            }
            seen.parts().stream().filter(part -> part > last).forEach(wanted::add);
            fetch();
        });
    }

    private void fetch() {
        Integer part = wanted.poll();
        if (part == null) {
            follow();
            return;
        }
        ask(name(part), null, answer -> {
            if (part != last + 1 || crowd.origin.wholeAt(part) > crowd.time.nanos()) {
                crowd.wrong++;
            }
            last = part;
            parts++;
            fetch();
        });
    }

    /** There and back over the line. Who is told to ask again does so a second later; a part that was named has to be there. */
    private void ask(String file, String query, Consumer<EdgeAnswer> then) {
        later(() -> crowd.ask(number, file, query, answer -> later(() -> then.accept(answer)), why -> {
            if (!file.endsWith(".m3u8")) {
                crowd.wrong++;
            }
            crowd.time.in(AGAIN, () -> ask(file, query, then));
        }));
    }

    private void later(Runnable what) {
        long delay = Math.max(way, silentUntil - crowd.time.nanos());
        crowd.time.in(delay, () -> {
            if (!gone) {
                what.run();
            }
        });
    }

    private static String name(int part) {
        return TimedOrigin.RENDITION + "part" + part + ".mp4";
    }
}
