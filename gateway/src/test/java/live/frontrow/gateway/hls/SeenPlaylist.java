package live.frontrow.gateway.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a player takes from a playlist, a delta update or a whole one.
 *
 * @param next what to wait for, as a query
 * @param parts numbers of the parts that are listed, oldest first
 * @param segment name of the newest whole segment
 */
record SeenPlaylist(String next, List<Integer> parts, String segment) {

    private static final Pattern SEQUENCE = Pattern.compile("#EXT-X-MEDIA-SEQUENCE:(\\d+)");
    private static final Pattern SKIPPED = Pattern.compile("#EXT-X-SKIP:SKIPPED-SEGMENTS=(\\d+)");
    private static final Pattern PART = Pattern.compile("#EXT-X-PART:.*_part(\\d+)\\.mp4\".*");

    static SeenPlaylist of(String text) {
        long sequence = number(SEQUENCE, text);
        sequence += number(SKIPPED, text);
        List<Integer> parts = new ArrayList<>();
        String segment = null;
        int open = 0;
        for (String line : text.split("\n")) {
            Matcher part = PART.matcher(line);
            if (part.matches()) {
                parts.add(Integer.valueOf(part.group(1)));
                open++;
            } else if (!line.startsWith("#")) {
                segment = line;
                sequence++;
                open = 0;
            }
        }
        return new SeenPlaylist("_HLS_msn=" + sequence + "&_HLS_part=" + open + "&_HLS_skip=YES", parts, segment);
    }

    private static long number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
