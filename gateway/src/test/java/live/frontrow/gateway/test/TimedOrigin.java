package live.frontrow.gateway.test;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.frontrow.gateway.hls.origin.OriginAnswer;
import live.frontrow.gateway.virtual.VirtualTime;

/**
 * MediaMTX in virtual time, one show of picture and sound: a part of each every 200 ms, five to a segment; blocking reloads, a
 * hinted part that can be waited for, 404 for what lies further ahead, 401 until the index was asked for. An answer takes 2 to 5
 * ms each way; nobody is kept for longer than the gateway's client waits. Counts who asks for what.
 */
public final class TimedOrigin implements Function<String, Future<OriginAnswer>> {

    /** Address of the show. */
    public static final String BASE = "http://origin/live/show";

    /** What all names of media begin with. */
    public static final String RENDITION = "ab12_video1-audio2_";

    private static final Duration PART = Duration.ofMillis(200);
    private static final int PARTS = 5;
    private static final long PATIENCE = Duration.ofSeconds(8).toNanos();
    private static final long SHORTEST = Duration.ofMillis(2).toNanos();
    private static final long LONGEST = Duration.ofMillis(5).toNanos();
    private static final Pattern WAIT = Pattern.compile("_HLS_msn=(\\d+)&_HLS_part=(\\d+)");

    private final VirtualTime time;
    private final SplittableRandom random;
    private final FakeTrack picture = new FakeTrack("video1", "ab12");
    private final FakeTrack sound = new FakeTrack("audio2", "ab12");
    private final List<Parked> parked = new ArrayList<>();
    private final Map<String, Integer> underWay = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();
    private final Map<Integer, Long> partAt = new HashMap<>();
    private boolean primed;
    private int atOnce;
    private int asked;
    private int part;
    private long paused;

    /** Begins with two whole segments and two parts of the next. */
    public TimedOrigin(VirtualTime time, long seed) {
        this.time = time;
        this.random = new SplittableRandom(seed);
        for (int begun = 0; begun < 2 * PARTS + 2; begun++) {
            grow();
        }
        time.in(PART.toNanos(), this::goOn);
    }

    /** The publisher pauses: the next part comes so much later than it would. */
    public void pause(Duration duration) {
        paused = duration.toNanos();
    }

    /** Number of the part that is hinted at. */
    public int hinted() {
        return part;
    }

    /** When the part with this number was whole, in nanoseconds of virtual time; the far future when it is not yet. */
    public long wholeAt(int number) {
        return partAt.getOrDefault(number, Long.MAX_VALUE);
    }

    /** Most requests for one address that were under way at the same time. */
    public int mostAtOnce() {
        return atOnce;
    }

    /** All requests. */
    public int asked() {
        return asked;
    }

    /** How often each address was answered with 200. */
    public Map<String, Integer> given() {
        return Map.copyOf(given);
    }

    @Override
    public Future<OriginAnswer> apply(String url) {
        asked++;
        atOnce = Math.max(atOnce, underWay.merge(url, 1, Integer::sum));
        Promise<OriginAnswer> promise = Promise.promise();
        time.in(way(), () -> arrive(url, promise));
        return promise.future();
    }

    private void arrive(String url, Promise<OriginAnswer> promise) {
        String file = url.substring(BASE.length() + 1);
        if (file.equals("index.m3u8")) {
            primed = true;
            answer(url, promise, 200, index());
        } else if (!primed) {
            answer(url, promise, 401, "");
        } else if (file.contains("_stream.m3u8")) {
            playlist(url, track(file), promise);
        } else {
            media(url, file, promise);
        }
    }

    private void playlist(String url, FakeTrack track, Promise<OriginAnswer> promise) {
        Matcher wait = WAIT.matcher(url);
        if (!wait.find()) {
            answer(url, promise, 200, track.playlist(false, ""));
            return;
        }
        long segment = Long.parseLong(wait.group(1));
        long wanted = Long.parseLong(wait.group(2));
        if (track.near(segment)) {
            park(url, promise, () -> track.has(segment, wanted), () -> track.playlist(false, ""));
        } else {
            answer(url, promise, 400, "");
        }
    }

    private void media(String url, String file, Promise<OriginAnswer> promise) {
        FakeTrack track = track(file);
        String path = url.substring("http://origin".length());
        if (track.hinted().equals(file)) {
            park(url, promise, () -> track.media().contains(file), () -> FakeOrigin.bytesOf(path));
        } else if (track.media().contains(file)) {
            answer(url, promise, 200, FakeOrigin.bytesOf(path));
        } else {
            answer(url, promise, 404, "");
        }
    }

    private void park(String url, Promise<OriginAnswer> promise, BooleanSupplier there, Supplier<String> text) {
        Parked wait = new Parked(there, () -> answer(url, promise, 200, text.get()));
        if (there.getAsBoolean()) {
            wait.answer.run();
            return;
        }
        parked.add(wait);
        time.in(PATIENCE, () -> {
            if (parked.remove(wait)) {
                underWay.merge(url, -1, Integer::sum);
                promise.fail(new TimeoutException("MediaMTX says nothing"));
            }
        });
    }

    private void answer(String url, Promise<OriginAnswer> promise, int status, String body) {
        time.in(way(), () -> {
            underWay.merge(url, -1, Integer::sum);
            if (status == 200) {
                given.merge(url, 1, Integer::sum);
            }
            promise.complete(new OriginAnswer(status, "video/mp4", Buffer.buffer(body), time.instant()));
        });
    }

    private void goOn() {
        if (paused > 0) {
            long pause = paused;
            paused = 0;
            time.in(pause, this::goOn);
            return;
        }
        grow();
        for (Iterator<Parked> waits = parked.iterator(); waits.hasNext(); ) {
            Parked wait = waits.next();
            if (wait.there.getAsBoolean()) {
                waits.remove();
                wait.answer.run();
            }
        }
        time.in(PART.toNanos(), this::goOn);
    }

    private void grow() {
        Stream.of(picture, sound).forEach(track -> track.addPart(PART));
        partAt.put(part++, time.nanos());
        if (part % PARTS == 0) {
            Stream.of(picture, sound).forEach(FakeTrack::closeSegment);
        }
    }

    private FakeTrack track(String file) {
        return file.contains("audio2") ? sound : picture;
    }

    private long way() {
        return random.nextLong(SHORTEST, LONGEST);
    }

    private static String index() {
        return """
                #EXTM3U
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="audio",NAME="audio2",AUTOSELECT=YES,DEFAULT=YES,URI="audio2_stream.m3u8"
                #EXT-X-STREAM-INF:BANDWIDTH=1200000,CODECS="avc1.42c01f,mp4a.40.2",AUDIO="audio"
                video1_stream.m3u8
                """;
    }

    private record Parked(BooleanSupplier there, Runnable answer) {}
}
