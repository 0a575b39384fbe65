package live.frontrow.gateway.hls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaylistRewriteTest {

    private static final String FROM_ORIGIN = """
            #EXTM3U
            #EXT-X-VERSION:10
            #EXT-X-TARGETDURATION:2
            #EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=0.50000
            #EXT-X-PART-INF:PART-TARGET=0.20000
            #EXT-X-MEDIA-SEQUENCE:41
            #EXT-X-MAP:URI="abc_video1_init.mp4"
            #EXTINF:2.00000,
            abc_video1_seg41.mp4
            #EXT-X-PRELOAD-HINT:TYPE=PART,URI="abc_video1_part9.mp4"
            #EXT-X-RENDITION-REPORT:URI="audio2_stream.m3u8",LAST-MSN=42,LAST-PART=3
            """;

    @Test
    void shouldNumberByPublication() {
        // When
        String numbered = PlaylistRewrite.number(FROM_ORIGIN, 3);

        // Then
        assertThat(numbered).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:10
                #EXT-X-TARGETDURATION:2
                #EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=0.50000
                #EXT-X-PART-INF:PART-TARGET=0.20000
                #EXT-X-MEDIA-SEQUENCE:3145769
                #EXT-X-DISCONTINUITY-SEQUENCE:3
                #EXT-X-MAP:URI="abc_video1_init.mp4"
                #EXTINF:2.00000,
                abc_video1_seg41.mp4
                #EXT-X-PRELOAD-HINT:TYPE=PART,URI="abc_video1_part9.mp4"
                #EXT-X-RENDITION-REPORT:URI="audio2_stream.m3u8",LAST-MSN=3145770,LAST-PART=3
                """);
    }

    @Test
    void shouldLeaveAMultivariantPlaylistAlone() {
        // Given
        String multivariant = "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1000\nvideo1_stream.m3u8\n";

        // When
        String numbered = PlaylistRewrite.number(multivariant, 3);

        // Then
        assertThat(numbered).isEqualTo(multivariant);
    }

    @Test
    void shouldEndWithoutAnythingToWaitFor() {
        // When
        String ended = PlaylistRewrite.end(FROM_ORIGIN);

        // Then
        assertThat(ended).endsWith("LAST-PART=3\n#EXT-X-ENDLIST\n").doesNotContain("PRELOAD-HINT", "SERVER-CONTROL");
    }

    @Test
    void shouldTranslateNumbersBothWays() {
        assertThat(SequenceNumbers.atEdge(3, 41)).isEqualTo(3_145_769);
        assertThat(SequenceNumbers.atOrigin(3_145_769)).isEqualTo(41);
        assertThat(SequenceNumbers.publication(3_145_769)).isEqualTo(3);
    }
}
