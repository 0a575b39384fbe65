package live.frontrow.gateway.hls.playlist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what MediaMTX writes: RFC 8216bis §4.4, as much of it as there is in a live low-latency playlist. */
public final class OriginPlaylistParser {

    private static final Pattern URI = Pattern.compile("URI=\"([A-Za-z0-9_.-]{1,128})\"");
    private static final Pattern DURATION = Pattern.compile("DURATION=([0-9.]{1,20})");

    private final List<Segment> segments = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int targetSeconds;
    private long sequence;
    private double seconds;
    private Instant startsAt;
    private String map;
    private String hint;

    private OriginPlaylistParser() {}

    /** Fails with {@link IllegalArgumentException} when it is none. */
    public static OriginPlaylist parse(String playlist) {
        OriginPlaylistParser parser = new OriginPlaylistParser();
        if (!playlist.startsWith("#EXTM3U")) {
            throw new IllegalArgumentException("No playlist");
        }
        playlist.lines().skip(1).filter(line -> !line.isEmpty()).forEach(parser::line);
        if (parser.targetSeconds == 0 || parser.map == null || parser.segments.isEmpty()) {
            throw new IllegalArgumentException("No live media playlist");
        }
        return new OriginPlaylist(
                parser.targetSeconds,
                parser.sequence,
                parser.map,
                parser.segments,
                parser.text.toString(),
                parser.parts,
                null,
                parser.hint);
    }

    private void line(String line) {
        int colon = line.indexOf(':');
        String tag = line.startsWith("#") && colon > 0 ? line.substring(0, colon) : line;
        String value = line.substring(colon + 1);
        switch (tag) {
            case "#EXT-X-TARGETDURATION" -> targetSeconds = Integer.parseInt(value);
            case "#EXT-X-MEDIA-SEQUENCE" -> sequence = Long.parseLong(value);
            case "#EXT-X-MAP" -> map = first(URI, value);
            case "#EXT-X-PRELOAD-HINT" -> hint = first(URI, value);
            case "#EXT-X-PART" -> part(line, value);
            case "#EXTINF" -> {
                seconds = Double.parseDouble(value.substring(0, value.indexOf(',')));
                keep(line);
            }
            case "#EXT-X-PROGRAM-DATE-TIME" ->
                startsAt = OffsetDateTime.parse(value).toInstant();
            case "#EXT-X-GAP" -> keep(line);
            default -> {
                if (!line.startsWith("#")) {
                    segment(line);
                }
            }
        }
    }

    private void part(String line, String value) {
        parts.add(new Part(first(URI, value), Double.parseDouble(first(DURATION, value))));
        keep(line);
    }

    private void segment(String uri) {
        keep(uri);
        segments.add(new Segment(text.toString(), seconds, uri, parts, startsAt));
        startsAt = null;
        parts.clear();
        text.setLength(0);
    }

    private void keep(String line) {
        text.append(line).append('\n');
    }

    private static String first(Pattern pattern, String value) {
        Matcher matcher = pattern.matcher(value);
        if (!matcher.find()) {
            throw new IllegalArgumentException("An attribute is missing");
        }
        return matcher.group(1);
    }
}
