package live.frontrow.gateway.test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** One track at {@link FakeOrigin}: a window of seven segments and an open one, written down as gohlslib does. */
final class FakeTrack {

    /** Segments of a playlist, and number of the first one that is not a gap. */
    static final int WINDOW = 7;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final String name;
    private final String prefix;
    private final Instant start = Instant.now();
    private final List<Segment> segments = new ArrayList<>();
    private Segment open;
    private long nextPart;

    /** As MediaMTX begins: gaps up to the first segment, which has number 7. */
    FakeTrack(String name, String prefix) {
        this.name = name;
        this.prefix = prefix;
        for (long gap = 0; gap < WINDOW; gap++) {
            segments.add(new Segment(gap, start, List.of()));
        }
        open = new Segment(WINDOW, start, new ArrayList<>());
    }

    void addPart(Duration duration) {
        open.parts.add(new Part(nextPart++, duration));
    }

    /** The open segment has what it gets. */
    void closeSegment() {
        segments.add(open);
        segments.removeFirst();
        open = new Segment(open.number + 1, open.start.plus(open.duration()), new ArrayList<>());
    }

    long openSegment() {
        return open.number;
    }

    int openParts() {
        return open.parts.size();
    }

    /** Whether one may wait for this segment. */
    boolean near(long segment) {
        return segment <= open.number + 1 && segment >= open.number - (WINDOW - 1);
    }

    /**
     * Whether a wait for this part is over. As in gohlslib, who asks for a part behind the last one of the newest whole
     * segment waits for the whole of the next one.
     */
    boolean has(long segment, long part) {
        if (segment == open.number) {
            return part < open.parts.size();
        }
        long wanted = segment;
        long index = part;
        for (Segment whole : segments) {
            if (whole.number == wanted && !whole.parts.isEmpty()) {
                if (index < whole.parts.size()) {
                    return true;
                }
                wanted++;
                index = 0;
            }
        }
        return false;
    }

    String playlistName() {
        return name + "_stream.m3u8";
    }

    /** The part that comes next, which a request may wait for. */
    String hinted() {
        return partName(nextPart);
    }

    /** What can be fetched by now, newest last. */
    Set<String> media() {
        Set<String> names = new HashSet<>(Set.of(initName()));
        segments.stream().filter(segment -> !segment.parts.isEmpty()).forEach(segment -> {
            segment.parts.forEach(part -> names.add(partName(part.number)));
            names.add(segmentName(segment));
        });
        open.parts.forEach(part -> names.add(partName(part.number)));
        return names;
    }

    /** The playlist; {@code query} is what MediaMTX appends to each address: all that does not begin with _HLS_. */
    String playlist(boolean delta, String query) {
        double partTarget = partTarget();
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:10\n");
        text.append("#EXT-X-TARGETDURATION:%d\n".formatted(targetDuration()));
        text.append(line(
                "#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=%.5f,CAN-SKIP-UNTIL=%.5f\n",
                partTarget * 2.5, targetDuration() * 6.0));
        text.append(line("#EXT-X-PART-INF:PART-TARGET=%.5f\n", partTarget));
        text.append("#EXT-X-MEDIA-SEQUENCE:%d\n".formatted(segments.getFirst().number));
        int skipped = delta ? skipped() : 0;
        text.append(
                delta
                        ? "#EXT-X-SKIP:SKIPPED-SEGMENTS=%d\n".formatted(skipped)
                        : "#EXT-X-MAP:URI=\"%s%s\"\n".formatted(initName(), query));
        for (int index = skipped; index < WINDOW; index++) {
            writeSegment(text, segments.get(index), WINDOW - index <= 2, query);
        }
        writeParts(text, open, query);
        text.append("#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"%s%s\"\n".formatted(hinted(), query));
        return text.toString();
    }

    private void writeSegment(StringBuilder text, Segment segment, boolean recent, String query) {
        if (segment.parts.isEmpty()) {
            text.append(line("#EXT-X-GAP\n#EXTINF:%.5f,\ngap.mp4\n", 1.0));
            return;
        }
        if (recent) {
            text.append("#EXT-X-PROGRAM-DATE-TIME:")
                    .append(TIME.format(segment.start))
                    .append('\n');
            writeParts(text, segment, query);
        }
        text.append(line("#EXTINF:%.5f,\n", seconds(segment.duration())))
                .append(segmentName(segment))
                .append(query)
                .append('\n');
    }

    private void writeParts(StringBuilder text, Segment segment, String query) {
        for (Part part : segment.parts) {
            boolean independent = name.startsWith("audio") || part == segment.parts.getFirst();
            text.append(line("#EXT-X-PART:DURATION=%.5f,", seconds(part.duration)))
                    .append("URI=\"%s%s\"".formatted(partName(part.number), query))
                    .append(independent ? ",INDEPENDENT=YES\n" : "\n");
        }
    }

    /** Counted from the oldest segment on, as gohlslib does. */
    private int skipped() {
        double boundary = targetDuration() * 6.0;
        double sum = 0;
        int shown = 0;
        for (Segment segment : segments) {
            sum += segment.parts.isEmpty() ? 1 : seconds(segment.duration());
            if (sum >= boundary) {
                break;
            }
            shown++;
        }
        return WINDOW - shown;
    }

    private long targetDuration() {
        return segments.stream()
                .mapToLong(segment -> Math.round(seconds(segment.duration())))
                .reduce(1, Math::max);
    }

    private double partTarget() {
        return Stream.concat(segments.stream(), Stream.of(open))
                .flatMap(segment -> segment.parts.stream())
                .mapToDouble(part -> seconds(part.duration))
                .max()
                .orElse(0);
    }

    private String initName() {
        return prefix + "_" + name + "_init.mp4";
    }

    private String segmentName(Segment segment) {
        return prefix + "_" + name + "_seg" + segment.number + ".mp4";
    }

    private String partName(long number) {
        return prefix + "_" + name + "_part" + number + ".mp4";
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static String line(String format, Object... numbers) {
        return format.formatted(numbers);
    }

    private record Segment(long number, Instant start, List<Part> parts) {

        Duration duration() {
            return parts.stream().map(Part::duration).reduce(Duration.ZERO, Duration::plus);
        }
    }

    private record Part(long number, Duration duration) {}
}
