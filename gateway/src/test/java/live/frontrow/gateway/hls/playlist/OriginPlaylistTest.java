package live.frontrow.gateway.hls.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginPlaylistTest {

    @Test
    void shouldReadWhatMediaMtxWrites() {
        // When
        OriginPlaylist playlist = Samples.origin();

        // Then
        assertThat(playlist.targetSeconds()).isEqualTo(2);
        assertThat(playlist.sequence()).isEqualTo(41);
        assertThat(playlist.openSequence()).isEqualTo(44);
        assertThat(playlist.map()).isEqualTo("abc_video1_init.mp4");
        assertThat(playlist.hint()).isEqualTo("abc_video1_part11.mp4");
        assertThat(playlist.open()).containsExactly(new Part("abc_video1_part10.mp4", 0.2));
        assertThat(playlist.segments())
                .extracting(Segment::uri)
                .containsExactly("gap.mp4", "abc_video1_seg42.mp4", "abc_video1_seg43.mp4");
        assertThat(playlist.segments().get(0).text()).isEqualTo("#EXT-X-GAP\n#EXTINF:2.00000,\ngap.mp4\n");
        assertThat(playlist.segments().get(2).parts())
                .containsExactly(
                        new Part("abc_video1_part7.mp4", 0.2005),
                        new Part("abc_video1_part8.mp4", 0.2),
                        new Part("abc_video1_part9.mp4", 0.0995));
        assertThat(playlist.segments().get(2).startsAt()).isEqualTo(Instant.parse("2026-11-23T22:18:05.614Z"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "43, -, true",
                "44, -, false",
                "44, 0, true",
                "44, 1, false",
                "43, 2, true",
                // One beyond the last part of a whole segment is the first of the next.
                "43, 3, true",
                "45, 0, false",
                "12, 5, true"
            })
    void shouldKnowWhetherItHoldsWhatAClientWaitsFor(long sequence, Integer part, boolean holds) {
        assertThat(Samples.origin().holds(sequence, part)).isEqualTo(holds);
    }

    @Test
    void shouldWaitForTheNextSegmentBeyondTheLastPartOfOne() {
        // Given the moment after segment 43 became whole
        OriginPlaylist playlist = OriginPlaylistParser.parse(Samples.FROM_ORIGIN.replaceAll("(?m)^.*part10.*\\R", ""));

        // Then
        assertThat(playlist.open()).isEqualTo(List.of());
        assertThat(playlist.holds(43, 2)).isTrue();
        assertThat(playlist.holds(43, 3)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nvideo1_stream.m3u8\n"})
    void shouldRefuseWhatIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OriginPlaylistParser.parse(text));
    }

    @Test
    void shouldTranslateNumbersBothWays() {
        assertThat(SequenceNumbers.atEdge(3, 41)).isEqualTo(3_145_769);
        assertThat(SequenceNumbers.atOrigin(3_145_769)).isEqualTo(41);
        assertThat(SequenceNumbers.publication(3_145_769)).isEqualTo(3);
    }
}
