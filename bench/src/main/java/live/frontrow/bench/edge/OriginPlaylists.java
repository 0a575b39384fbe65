package live.frontrow.bench.edge;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Playlists as MediaMTX writes them, of a show that stands still. */
final class OriginPlaylists {

    static final String MAP = "bench_init.mp4";

    private static final int SEGMENTS = 14;
    private static final int WITH_PARTS = 2;
    private static final int PARTS = 10;

    private OriginPlaylists() {}

    static String index() {
        return """
                #EXTM3U
                #EXT-X-VERSION:9
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-STREAM-INF:BANDWIDTH=3000000,CODECS="avc1.640020",RESOLUTION=1280x720,FRAME-RATE=30.000
                %s
                """.formatted(Asset.PLAYLIST.file());
    }

    /** Some 2.5 KB as the gateway writes it. */
    static String media() {
        return """
                #EXTM3U
                #EXT-X-VERSION:10
                #EXT-X-TARGETDURATION:2
                #EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=0.50000,CAN-SKIP-UNTIL=12.00000
                #EXT-X-PART-INF:PART-TARGET=0.20000
                #EXT-X-MEDIA-SEQUENCE:1
                #EXT-X-MAP:URI="%s"
                %s#EXT-X-PRELOAD-HINT:TYPE=PART,URI="bench_part_next.mp4"
                """.formatted(
                MAP,
                IntStream.range(0, SEGMENTS).mapToObj(OriginPlaylists::segment).collect(Collectors.joining()));
    }

    /** The gateway puts segments together whose parts it knows: the one that is asked for has none. */
    private static String segment(int number) {
        boolean whole = number < SEGMENTS - WITH_PARTS;
        String date = "#EXT-X-PROGRAM-DATE-TIME:2026-11-23T22:18:%02d.000Z\n".formatted(2 * number);
        String parts = whole
                ? ""
                : IntStream.range(0, PARTS)
                        .mapToObj(part -> "#EXT-X-PART:DURATION=0.20000,URI=\"%s\"%s\n"
                                .formatted(Asset.SMALL.file(), part == 0 ? ",INDEPENDENT=YES" : ""))
                        .collect(Collectors.joining());
        return date + parts + "#EXTINF:2.00000,\n" + (whole ? Asset.LARGE.file() : "bench_seg2.mp4") + "\n";
    }
}
