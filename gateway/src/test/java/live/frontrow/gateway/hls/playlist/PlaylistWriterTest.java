package live.frontrow.gateway.hls.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaylistWriterTest {

    private static final Report AUDIO = new Report("audio2_stream.m3u8", (3 << 20) + 44, 1);

    private final PlaylistWriter writer = new PlaylistWriter(3, new Targets(2, 0.235));
    private final Calendar calendar = new Calendar();

    @Test
    void shouldWriteWhatViewersGet() {
        // When
        String whole = writer.whole(calendar.date(Samples.origin()), List.of(AUDIO));

        // Then
        assertThat(whole).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:9
                #EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=0.705,CAN-SKIP-UNTIL=12.000
                #EXT-X-TARGETDURATION:2
                #EXT-X-PART-INF:PART-TARGET=0.235
                #EXT-X-MEDIA-SEQUENCE:3145769
                #EXT-X-DISCONTINUITY-SEQUENCE:3
                #EXT-X-MAP:URI="abc_video1_init.mp4"
                #EXT-X-GAP
                #EXTINF:2.00000,
                gap.mp4
                #EXT-X-PROGRAM-DATE-TIME:2026-11-23T22:18:03.614Z
                #EXTINF:2.00000,
                abc_video1_seg42.mp4
                #EXT-X-PROGRAM-DATE-TIME:2026-11-23T22:18:05.614Z
                #EXT-X-PART:DURATION=0.20050,URI="abc_video1_part7.mp4",INDEPENDENT=YES
                #EXT-X-PART:DURATION=0.20000,URI="abc_video1_part8.mp4"
                #EXT-X-PART:DURATION=0.09950,URI="abc_video1_part9.mp4"
                #EXTINF:0.50000,
                abc_video1_seg43.mp4
                #EXT-X-PROGRAM-DATE-TIME:2026-11-23T22:18:06.114Z
                #EXT-X-PART:DURATION=0.20000,URI="abc_video1_part10.mp4",INDEPENDENT=YES
                #EXT-X-PRELOAD-HINT:TYPE=PART,URI="abc_video1_part11.mp4"
                #EXT-X-RENDITION-REPORT:URI="audio2_stream.m3u8",LAST-MSN=3145772,LAST-PART=1
                """);
    }

    @Test
    void shouldEndAsItWasWithoutAnythingThatComes() {
        // When
        String ended = writer.ended(Samples.origin());

        // Then
        assertThat(ended)
                .startsWith("#EXTM3U\n#EXT-X-VERSION:9\n#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,")
                .endsWith("part10.mp4\",INDEPENDENT=YES\n#EXT-X-ENDLIST\n")
                .doesNotContain("PRELOAD-HINT", "RENDITION-REPORT");
    }

    @Test
    void shouldSkipWhatIsOlderThanTheSkipBoundary() {
        // Given nine segments of two seconds: seven reach beyond the boundary of twelve
        OriginPlaylist long18 = OriginPlaylistParser.parse("""
                #EXTM3U
                #EXT-X-TARGETDURATION:2
                #EXT-X-MEDIA-SEQUENCE:5
                #EXT-X-MAP:URI="i.mp4"
                """
                + IntStream.range(5, 14)
                        .mapToObj(number -> "#EXTINF:2.00000,\nseg" + number + ".mp4\n")
                        .collect(Collectors.joining()));

        // When
        String delta = writer.delta(long18, List.of());

        // Then
        assertThat(delta)
                .contains(
                        "#EXT-X-MEDIA-SEQUENCE:3145733\n#EXT-X-DISCONTINUITY-SEQUENCE:3\n#EXT-X-SKIP:SKIPPED-SEGMENTS=2\n"
                                + "#EXTINF:2.00000,\nseg7.mp4\n")
                .doesNotContain("seg6.mp4", "EXT-X-MAP");
    }

    @Test
    void shouldGiveTheWholeWhenThereIsNothingToSkip() {
        assertThat(writer.delta(Samples.origin(), List.of())).isEqualTo(writer.whole(Samples.origin(), List.of()));
    }

    @Test
    void shouldReportHowFarARenditionIs() {
        // Given the same, and the moment before, when the open segment had no part
        OriginPlaylist before = OriginPlaylistParser.parse(Samples.FROM_ORIGIN.replaceAll("(?m)^.*part10.*\\R", ""));

        // Then
        assertThat(Report.of("a.m3u8", Samples.origin(), 1)).isEqualTo(new Report("a.m3u8", (1 << 20) + 44, 0));
        assertThat(Report.of("a.m3u8", before, 1)).isEqualTo(new Report("a.m3u8", (1 << 20) + 43, 2));
    }
}
