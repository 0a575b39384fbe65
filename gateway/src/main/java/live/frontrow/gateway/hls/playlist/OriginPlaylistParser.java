package live.frontrow.gateway.hls.playlist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what MediaMTX writes: RFC 8216bis §4.4, as much of it as there is in a live low-latency playlist. */
public final class OriginPlaylistParser {

    private static final String FILE = "[A-Za-z0-9_.-]{1,128}";
    private static final Pattern PLAIN = Pattern.compile(FILE);
    private static final Pattern URI = Pattern.compile("URI=\"(" + FILE + ")\"");
    private static final Pattern DURATION = Pattern.compile("DURATION=([0-9.]{1,20})");
    private static final Pattern LENGTH = Pattern.compile("([0-9.]{1,20}),");
    private static final Pattern DATE = Pattern.compile("([1-9][0-9]{3}-.*)");

    private static final int LONGEST_SECONDS = 3_600;
    private static final long LAST_SEQUENCE = 1L << 40;

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
        if (!line.chars().allMatch(letter -> letter >= ' ' && letter <= '~')) {
            throw new IllegalArgumentException("A line that is not plain");
        }
        int colon = line.indexOf(':');
        String tag = line.startsWith("#") && colon > 0 ? line.substring(0, colon) : line;
        String value = line.substring(colon + 1);
        switch (tag) {
            case "#EXT-X-TARGETDURATION" -> targetSeconds = (int) number(value, LONGEST_SECONDS);
            case "#EXT-X-MEDIA-SEQUENCE" -> sequence = number(value, LAST_SEQUENCE);
            case "#EXT-X-MAP" -> map = first(URI, value);
            case "#EXT-X-PRELOAD-HINT" -> hint = first(URI, value);
            case "#EXT-X-PART" -> part(line, value);
            case "#EXTINF" -> {
                seconds = seconds(LENGTH, value);
                keep(line);
            }
            case "#EXT-X-PROGRAM-DATE-TIME" -> startsAt = date(value);
            case "#EXT-X-GAP" -> keep(line);
            default -> {
                if (!line.startsWith("#")) {
                    segment(line);
                }
            }
        }
    }

    private void part(String line, String value) {
        parts.add(new Part(first(URI, value), seconds(DURATION, value)));
        keep(line);
    }

    private void segment(String uri) {
        if (!PLAIN.matcher(uri).matches()) {
            throw new IllegalArgumentException("A segment that is no file");
        }
        keep(uri);
        segments.add(new Segment(text.toString(), seconds, uri, parts, startsAt));
        startsAt = null;
        parts.clear();
        text.setLength(0);
    }

    private void keep(String line) {
        text.append(line).append('\n');
    }

    private static long number(String value, long most) {
        long number = Long.parseLong(value);
        if (number < 0 || number > most) {
            throw new IllegalArgumentException("A number that cannot be");
        }
        return number;
    }

    private static double seconds(Pattern pattern, String value) {
        double seconds = Double.parseDouble(first(pattern, value));
        if (seconds > LONGEST_SECONDS) {
            throw new IllegalArgumentException("A duration that cannot be");
        }
        return seconds;
    }

    private static Instant date(String value) {
        try {
            return OffsetDateTime.parse(first(DATE, value)).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("A date that is none", e);
        }
    }

    private static String first(Pattern pattern, String value) {
        Matcher matcher = pattern.matcher(value);
        if (!matcher.find()) {
            throw new IllegalArgumentException("An attribute is missing");
        }
        return matcher.group(1);
    }
}
