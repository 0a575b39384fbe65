package live.frontrow.e2e.hls;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads one media playlist line by line (§4.1, §4.4). */
final class MediaPlaylistParser {
    private final Map<String, Integer> tags = new HashMap<>();
    private final List<String> late = new ArrayList<>();
    private final List<MediaSegment> segments = new ArrayList<>();
    private final List<PreloadHint> hints = new ArrayList<>();
    private final List<RenditionReport> reports = new ArrayList<>();
    private int version = 1;
    private long targetSeconds;
    private long first;
    private long discontinuitySequence;
    private OptionalLong partTarget = OptionalLong.empty();
    private Optional<ServerControl> control = Optional.empty();
    private OptionalInt skipped = OptionalInt.empty();
    private boolean ended;

    // of the segment that is being read
    private long discontinuities;
    private String map;
    private long micros = -1;
    private Instant date;
    private boolean gap;
    private boolean jump;
    private boolean lateTag;
    private List<Part> parts = new ArrayList<>();

    private MediaPlaylistParser() {}

    static MediaPlaylist parse(String text) {
        MediaPlaylistParser parser = new MediaPlaylistParser();
        List<String> lines = text.lines().toList();
        lines.stream().filter(line -> !line.isBlank()).forEach(parser::line);
        return parser.playlist(lines.isEmpty() ? "" : lines.getFirst());
    }

    private MediaPlaylist playlist(String firstLine) {
        if (micros >= 0) {
            throw new UnreadableException("EXTINF without a segment");
        }
        if (!parts.isEmpty() || date != null || jump) {
            add(null);
        }
        return new MediaPlaylist(
                firstLine,
                Map.copyOf(tags),
                List.copyOf(late),
                version,
                targetSeconds,
                first,
                discontinuitySequence,
                partTarget,
                control,
                skipped,
                List.copyOf(segments),
                List.copyOf(hints),
                List.copyOf(reports),
                ended);
    }

    private void line(String line) {
        if (!line.startsWith("#")) {
            if (micros < 0) {
                throw new UnreadableException("segment without EXTINF: " + line);
            }
            add(line.strip());
        } else if (line.startsWith("#EXT")) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? line : line.substring(0, colon);
            tags.merge(name.strip(), 1, Integer::sum);
            tag(name.strip(), colon < 0 ? "" : line.substring(colon + 1));
        }
    }

    private void tag(String name, String value) {
        switch (name) {
            case "#EXT-X-VERSION" -> version = (int) Attributes.number(value);
            case "#EXT-X-TARGETDURATION" -> targetSeconds = Attributes.number(value);
            case "#EXT-X-MEDIA-SEQUENCE" -> {
                first = Attributes.number(value);
                lateUnlessFirst(name);
            }
            case "#EXT-X-DISCONTINUITY-SEQUENCE" -> {
                discontinuitySequence = Attributes.number(value);
                discontinuities += discontinuitySequence;
                lateUnlessFirst(name);
            }
            case "#EXT-X-PART-INF" ->
                partTarget =
                        OptionalLong.of(Attributes.micros(Attributes.of(value).required("PART-TARGET")));
            case "#EXT-X-SERVER-CONTROL" -> control = Optional.of(ServerControl.of(Attributes.of(value)));
            case "#EXT-X-SKIP" ->
                skipped = OptionalInt.of(
                        (int) Attributes.number(Attributes.of(value).required("SKIPPED-SEGMENTS")));
            case "#EXT-X-PRELOAD-HINT" -> hints.add(PreloadHint.of(Attributes.of(value)));
            case "#EXT-X-RENDITION-REPORT" -> reports.add(RenditionReport.of(Attributes.of(value)));
            case "#EXT-X-ENDLIST" -> ended = true;
            default -> segmentTag(name, value);
        }
    }

    private void segmentTag(String name, String value) {
        switch (name) {
            case "#EXTINF" -> micros = Attributes.micros(value.split(",", 2)[0].strip());
            case "#EXT-X-GAP" -> gap = true;
            case "#EXT-X-PART" -> parts.add(Part.of(Attributes.of(value)));
            case "#EXT-X-MAP" -> {
                map = Attributes.of(value).required("URI");
                lateTag |= !parts.isEmpty();
            }
            case "#EXT-X-DISCONTINUITY" -> {
                jump = true;
                discontinuities++;
                lateTag |= !parts.isEmpty();
            }
            case "#EXT-X-PROGRAM-DATE-TIME" -> {
                date = instant(value);
                lateTag |= !parts.isEmpty();
            }
            default -> {
                // tags that clients do not know are ignored (§6.3.1)
            }
        }
    }

    private void lateUnlessFirst(String name) {
        if (!segments.isEmpty() || !parts.isEmpty() || tags.containsKey("#EXT-X-DISCONTINUITY")) {
            late.add(name);
        }
    }

    private void add(String uri) {
        long number = first + skipped.orElse(0) + segments.size();
        segments.add(new MediaSegment(
                number, discontinuities, uri, Math.max(micros, 0), map, date, gap, jump, lateTag, List.copyOf(parts)));
        micros = -1;
        date = null;
        gap = false;
        jump = false;
        lateTag = false;
        parts = new ArrayList<>();
    }

    private static Instant instant(String value) {
        try {
            return OffsetDateTime.parse(value.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableException("no date: " + value, e);
        }
    }
}
