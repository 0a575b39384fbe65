package live.frontrow.bench.viewers;

import java.util.ArrayList;
import java.util.List;

/**
 * The end of a media playlist: all that somebody who is there already reads of it.
 *
 * @param sequence of the segment that is not whole yet
 * @param parts that there are of it
 * @param uris of the newest parts, oldest first
 * @param hint the part that comes next, or null
 * @param ended whether nothing comes any more
 */
record Tip(long sequence, int parts, List<String> uris, String hint, boolean ended) {
    private static final String SEQUENCE = "#EXT-X-MEDIA-SEQUENCE:";
    private static final String SKIP = "#EXT-X-SKIP:SKIPPED-SEGMENTS=";
    private static final String PART = "#EXT-X-PART:";
    private static final String HINT = "#EXT-X-PRELOAD-HINT:";
    private static final String URI = "URI=\"";

    static Tip of(String playlist) {
        long sequence = 0;
        int open = 0;
        List<String> uris = new ArrayList<>();
        String hint = null;
        for (String line : playlist.split("\n")) {
            if (line.startsWith(SEQUENCE)) {
                sequence += Long.parseLong(line.substring(SEQUENCE.length()));
            } else if (line.startsWith(SKIP)) {
                sequence += Long.parseLong(line.substring(SKIP.length()).split(",", 2)[0]);
            } else if (line.startsWith(PART)) {
                uris.add(uri(line));
                open++;
            } else if (line.startsWith(HINT)) {
                hint = uri(line);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                sequence++;
                open = 0;
            }
        }
        return new Tip(sequence, open, List.copyOf(uris), hint, playlist.contains("#EXT-X-ENDLIST"));
    }

    /** Waits for the next part; a delta update will do. */
    String query() {
        return "?_HLS_msn=" + sequence + "&_HLS_part=" + parts + "&_HLS_skip=YES";
    }

    /** The newest part. */
    String newest() {
        return uris.getLast();
    }

    /** Parts that came after that one; only the newest when it has left the window. */
    List<String> after(String part) {
        int known = uris.lastIndexOf(part);
        return known < 0 ? List.of(newest()) : uris.subList(known + 1, uris.size());
    }

    private static String uri(String line) {
        int start = line.indexOf(URI) + URI.length();
        return line.substring(start, line.indexOf('"', start));
    }
}
