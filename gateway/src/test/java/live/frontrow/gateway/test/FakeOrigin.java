package live.frontrow.gateway.test;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import live.frontrow.common.test.Patience;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.FakeServer.Asked;

/**
 * Behaves as MediaMTX does towards a gateway, for {@link FakeServer#behave}: blocking reloads, a hinted part that can
 * be waited for, 401 until {@code index.m3u8} was asked for, and 400 for waits that lead too far. Each folder (show) has the
 * same playlists; media says its own address, so that no two objects are alike.
 *
 * <p>Begins with two whole segments of five parts of 200 ms, and an open one of two. Time passes when a test says so;
 * with {@link #pacedBy} also when somebody waits.
 */
public final class FakeOrigin implements Function<Asked, Answer> {

    private static final Duration PART = Duration.ofMillis(200);
    private static final int PARTS = 5;
    private static final Pattern SEGMENT = Pattern.compile("(.+)_seg(\\d{1,6})\\.mp4");
    private static final Pattern MUXED = Pattern.compile("(.*)(video\\d)-(audio\\d)(.*)");
    /** Longer than the gateway waits: it is never this that ends a wait. */
    private static final long PATIENCE_NANOS = Patience.AT_MOST.toNanos();

    private static final String PLAYLIST = "application/vnd.apple.mpegurl";

    private final List<String> names;
    private final Set<String> primed = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private List<FakeTrack> tracks;
    private Duration pace;
    private long grewAt;

    /** With tracks of these names, as {@code video1}; without any, one of video and one of sound. */
    public FakeOrigin(String... names) {
        this.names = names.length == 0 ? List.of("video1", "audio2") : List.of(names);
        start();
    }

    /** From now on the next part comes this long after the last one, as soon as somebody waits for it. */
    public synchronized FakeOrigin pacedBy(Duration newPace) {
        pace = newPace;
        notifyAll();
        return this;
    }

    /** The next part of each track. */
    public void addPart() {
        addPart(PART);
    }

    /** The next part of each track, of this length. */
    public synchronized void addPart(Duration duration) {
        tracks.forEach(track -> track.addPart(duration));
        grew();
    }

    /** The last part of the open segments, which are whole thereby. */
    public synchronized void addSegment() {
        tracks.forEach(track -> track.addPart(PART));
        tracks.forEach(FakeTrack::closeSegment);
        grew();
    }

    /** The next part; the fifth makes its segment whole. */
    public synchronized void advance() {
        if (openParts() == PARTS - 1) {
            addSegment();
        } else {
            addPart();
        }
    }

    /** The publisher is gone: who waits gets 500, who comes 401, or 404 for {@code index.m3u8}. */
    public synchronized void stop() {
        tracks = List.of();
        primed.clear();
        grew();
    }

    /** A new publication: other names, numbers from the beginning. */
    public synchronized void start() {
        byte[] prefix = new byte[6];
        new SplittableRandom().nextBytes(prefix);
        primed.clear();
        tracks = names.stream()
                .map(name -> new FakeTrack(name, HexFormat.of().formatHex(prefix)))
                .toList();
        for (int part = 1; part <= 2 * PARTS + 2; part++) {
            advance();
        }
    }

    /** The gateway was silent for 30 s: 401 until it asks for {@code index.m3u8} again. */
    public void forgetSession() {
        primed.clear();
    }

    /** How often this was asked for: path and query as they came; for what is muxed, how often the picture was. */
    public int asked(String url) {
        return counts.getOrDefault(picture(url), 0);
    }

    /** How often each path and query was asked for. */
    public Map<String, Integer> asked() {
        return Map.copyOf(counts);
    }

    /** The number of the open segment at the origin. */
    public synchronized long openSegment() {
        return tracks.getFirst().openSegment();
    }

    /** How many parts the open segment has. */
    public synchronized int openParts() {
        return tracks.getFirst().openParts();
    }

    /** The whole playlist of a track as it is. */
    public synchronized String playlist(String track) {
        return track(track + "_stream.m3u8").orElseThrow().playlist(false, "");
    }

    /** The name of the part of a track, or of two as {@code video1-audio2}, that is hinted at. */
    public synchronized String hinted(String rendition) {
        String track = picture(rendition);
        return track(track + "_stream.m3u8").orElseThrow().hinted().replace(track, rendition);
    }

    /** Names of all media that is there. */
    public synchronized Set<String> media() {
        return tracks.stream().flatMap(track -> track.media().stream()).collect(Collectors.toSet());
    }

    /** Name of what all segments of a rendition begin with. */
    public String init(String rendition) {
        String track = picture(rendition);
        return media().stream()
                .filter(name -> name.contains("_" + track + "_init"))
                .findFirst()
                .orElseThrow()
                .replace(track, rendition);
    }

    /** What is in the object at this path: a segment is its parts, one behind the other. */
    public static String bytesOf(String path) {
        Matcher segment = SEGMENT.matcher(path);
        if (!segment.matches()) {
            Matcher muxed = MUXED.matcher(path);
            String[] tracks = muxed.matches()
                    ? new String[] {picture(path), muxed.group(1) + muxed.group(3) + muxed.group(4)}
                    : new String[] {path};
            return path.endsWith("_init.mp4") ? FakeMedia.init(tracks) : FakeMedia.part(tracks);
        }
        int first = (Integer.parseInt(segment.group(2)) - FakeTrack.WINDOW) * PARTS;
        return IntStream.range(first, first + PARTS)
                .mapToObj(part -> bytesOf(segment.group(1) + "_part" + part + ".mp4"))
                .collect(Collectors.joining());
    }

    @Override
    public Answer apply(Asked asked) {
        counts.merge(asked.uri().toString(), 1, Integer::sum);
        String path = asked.path();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String file = path.substring(folder.length());
        if (!asked.method().equals("GET")) {
            return notFound();
        }
        if (!asked.bearer().equals(Neighbours.CDN_SECRET)) {
            return unauthorized();
        }
        if (file.equals("index.m3u8")) {
            return index(folder, asked.uri().getRawQuery());
        }
        return primed.contains(folder) ? object(path, file, asked.uri().getRawQuery()) : unauthorized();
    }

    private synchronized Answer index(String folder, String query) {
        if (tracks.isEmpty()) {
            return notFound();
        }
        primed.add(folder);
        String suffix = query == null ? "" : "?" + query;
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:10\n#EXT-X-INDEPENDENT-SEGMENTS\n\n");
        tracks.stream()
                .skip(1)
                .forEach(track -> text.append(
                        "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\",NAME=\"audio2\",AUTOSELECT=YES,DEFAULT=YES,URI=\"%s%s\"\n\n"
                                .formatted(track.playlistName(), suffix)));
        text.append("#EXT-X-STREAM-INF:BANDWIDTH=1200000,AVERAGE-BANDWIDTH=1000000,CODECS=\"avc1.42c01f,mp4a.40.2\"")
                .append(",RESOLUTION=1280x720,FRAME-RATE=30.000")
                .append(tracks.size() > 1 ? ",AUDIO=\"audio\"\n" : "\n")
                .append(tracks.getFirst().playlistName())
                .append(suffix)
                .append('\n');
        return Answer.of(200, PLAYLIST, text.toString()).with("Cache-Control", "public, max-age=30");
    }

    private synchronized Answer object(String path, String file, String query) {
        List<FakeTrack> publication = tracks;
        Optional<FakeTrack> playlist = track(file);
        if (playlist.isPresent()) {
            return playlist(playlist.get(), query);
        }
        boolean hinted = publication.stream().anyMatch(track -> track.hinted().equals(file));
        if (hinted && !await(() -> media().contains(file))) {
            return new Answer(500, Map.of(), "");
        }
        return media().contains(file)
                ? Answer.of(200, file.contains("_audio") ? "audio/mp4" : "video/mp4", bytesOf(path))
                        .with("Cache-Control", "public, max-age=3600")
                : notFound();
    }

    private Answer playlist(FakeTrack track, String query) {
        Map<String, String> directives = directives(query);
        String skip = directives.getOrDefault("_HLS_skip", "");
        if (directives.containsKey("_HLS_msn")) {
            long segment = number(directives.get("_HLS_msn"));
            long part = number(directives.getOrDefault("_HLS_part", "0"));
            if (segment < 0 || part < 0 || !track.near(segment)) {
                return new Answer(400, Map.of(), "");
            }
            if (!await(() -> track.has(segment, part))) {
                return new Answer(500, Map.of(), "");
            }
        } else if (directives.containsKey("_HLS_part")) {
            return new Answer(400, Map.of(), "");
        }
        String others = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(pair -> !pair.startsWith("_HLS_"))
                        .collect(Collectors.joining("&"));
        String text = track.playlist(skip.equals("YES") || skip.equals("v2"), others.isEmpty() ? "" : "?" + others);
        return Answer.of(200, PLAYLIST, text).with("Cache-Control", "no-cache");
    }

    /** Waits within this object's monitor; whether it came, rather than the publication's end. */
    private boolean await(BooleanSupplier there) {
        List<FakeTrack> publication = tracks;
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (publication == tracks && !there.getAsBoolean()) {
            long now = System.nanoTime();
            if (pace != null && now - grewAt >= pace.toNanos()) {
                advance();
                continue;
            }
            long wait = Math.min(end - now, pace == null ? PATIENCE_NANOS : grewAt + pace.toNanos() - now);
            if (now >= end || !pause(wait)) {
                return false;
            }
        }
        return publication == tracks;
    }

    private boolean pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, 1_000_000));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void grew() {
        grewAt = System.nanoTime();
        notifyAll();
    }

    private Optional<FakeTrack> track(String playlist) {
        return tracks.stream()
                .filter(track -> track.playlistName().equals(playlist))
                .findFirst();
    }

    private static Map<String, String> directives(String query) {
        if (query == null) {
            return Map.of();
        }
        Map<String, String> found = new HashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            found.putIfAbsent(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return found;
    }

    private static String picture(String muxed) {
        return MUXED.matcher(muxed).replaceFirst("$1$2$4");
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static Answer unauthorized() {
        return Answer.json(401, "{\"status\":\"error\",\"error\":\"authentication error\"}");
    }

    private static Answer notFound() {
        return Answer.of(404, "text/plain", "404 page not found");
    }
}
