package live.frontrow.gateway.hls.playlist;

/** A playlist as MediaMTX 1.20.1 writes it. */
final class Samples {

    static final String FROM_ORIGIN = """
            #EXTM3U
            #EXT-X-VERSION:10
            #EXT-X-TARGETDURATION:2
            #EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=0.50250,CAN-SKIP-UNTIL=12.00000
            #EXT-X-PART-INF:PART-TARGET=0.20100
            #EXT-X-MEDIA-SEQUENCE:41
            #EXT-X-MAP:URI="abc_video1_init.mp4"
            #EXT-X-GAP
            #EXTINF:2.00000,
            gap.mp4
            #EXTINF:2.00000,
            abc_video1_seg42.mp4
            #EXT-X-PROGRAM-DATE-TIME:2026-11-23T22:18:05.614Z
            #EXT-X-PART:DURATION=0.20050,URI="abc_video1_part7.mp4",INDEPENDENT=YES
            #EXT-X-PART:DURATION=0.20000,URI="abc_video1_part8.mp4"
            #EXT-X-PART:DURATION=0.09950,URI="abc_video1_part9.mp4"
            #EXTINF:0.50000,
            abc_video1_seg43.mp4
            #EXT-X-PART:DURATION=0.20000,URI="abc_video1_part10.mp4",INDEPENDENT=YES
            #EXT-X-PRELOAD-HINT:TYPE=PART,URI="abc_video1_part11.mp4"
            """;

    private Samples() {}

    static OriginPlaylist origin() {
        return OriginPlaylistParser.parse(FROM_ORIGIN);
    }
}
