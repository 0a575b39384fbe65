package live.frontrow.e2e.edge;

/**
 * How far a media playlist goes: as much of it as a player needs to ask for what comes next.
 *
 * @param part the newest one, or null
 * @param sequence of the segment that is being made
 * @param parts how many of it there are
 */
record Edge(String part, long sequence, int parts) {
    private static final String SEQUENCE = "#EXT-X-MEDIA-SEQUENCE:";
    private static final String SEGMENT = "#EXTINF:";
    private static final String PART = "#EXT-X-PART:";
    private static final String URI = "URI=\"";

    static Edge of(String playlist) {
        int sequence = playlist.indexOf(SEQUENCE) + SEQUENCE.length();
        long first = Long.parseLong(playlist, sequence, playlist.indexOf('\n', sequence), 10);
        int open = playlist.lastIndexOf(SEGMENT);
        int newest = playlist.lastIndexOf(PART);
        int uri = newest < 0 ? -1 : playlist.indexOf(URI, newest) + URI.length();
        return new Edge(
                uri < 0 ? null : playlist.substring(uri, playlist.indexOf('"', uri)),
                first + count(playlist, SEGMENT, 0),
                count(playlist, PART, Math.max(0, open)));
    }

    /** Asks for the playlist with the next part, as soon as there is one. */
    String next() {
        return "?_HLS_msn=" + sequence + "&_HLS_part=" + parts;
    }

    private static int count(String text, String word, int from) {
        int found = 0;
        for (int at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
            found++;
        }
        return found;
    }
}
