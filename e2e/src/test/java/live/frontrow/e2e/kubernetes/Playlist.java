package live.frontrow.e2e.kubernetes;

import java.util.List;

/**
 * A media playlist.
 *
 * @param next number of the segment that is not there yet
 * @param newest address of the last whole segment
 */
record Playlist(long next, String newest) {
    private static final String NUMBER = "#EXT-X-MEDIA-SEQUENCE:";

    static Playlist of(String text) {
        long first = text.lines()
                .filter(line -> line.startsWith(NUMBER))
                .mapToLong(
                        line -> Long.parseLong(line.substring(NUMBER.length()).strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No media playlist: " + text));
        List<String> segments = addresses(text);
        return new Playlist(first + segments.size(), segments.getLast());
    }

    /** The first address of any playlist. */
    static String firstAddress(String text) {
        return addresses(text).getFirst();
    }

    private static List<String> addresses(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
