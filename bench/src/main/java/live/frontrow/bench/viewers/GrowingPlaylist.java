package live.frontrow.bench.viewers;

/**
 * What MediaMTX would write of a rendition with parts of 200 ms, ten to a segment, a window of seven whole segments.
 *
 * @param total parts so far
 */
record GrowingPlaylist(int total) {
    static final String INDEX = """
            #EXTM3U
            #EXT-X-VERSION:9
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-STREAM-INF:BANDWIDTH=3000000,CODECS="avc1.640020",RESOLUTION=1280x720,FRAME-RATE=30.000
            video1_stream.m3u8
            """;
    static final String FILE = "video1_stream.m3u8";
    static final String MAP = "video1_init.mp4";
    static final int PARTS = 10;

    private static final int WINDOW = 7;
    private static final int WITH_PARTS = 2;

    /** Number of the segment that is not whole. */
    int sequence() {
        return total / PARTS;
    }

    /** How many parts there are of it. */
    int open() {
        return total % PARTS;
    }

    static String part(int number) {
        return "video1_part" + number + ".mp4";
    }

    /** The playlist. */
    String text() {
        int first = Math.max(0, sequence() - WINDOW);
        StringBuilder text = new StringBuilder("""
                #EXTM3U
                #EXT-X-VERSION:10
                #EXT-X-TARGETDURATION:2
                #EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=0.50000,CAN-SKIP-UNTIL=12.00000
                #EXT-X-PART-INF:PART-TARGET=0.20000
                #EXT-X-MEDIA-SEQUENCE:%d
                #EXT-X-MAP:URI="%s"
                """.formatted(first, MAP));
        for (int segment = first; segment < sequence(); segment++) {
            if (segment >= sequence() - WITH_PARTS) {
                parts(text, segment, PARTS);
            }
            text.append("#EXTINF:2.00000,\nvideo1_seg%d.mp4\n".formatted(segment));
        }
        parts(text, sequence(), open());
        return text.append("#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"%s\"\n".formatted(part(total)))
                .toString();
    }

    private static void parts(StringBuilder text, int segment, int number) {
        for (int part = 0; part < number; part++) {
            text.append("#EXT-X-PART:DURATION=0.20000,URI=\"%s\"%s\n"
                    .formatted(part(segment * PARTS + part), part == 0 ? ",INDEPENDENT=YES" : ""));
        }
    }
}
