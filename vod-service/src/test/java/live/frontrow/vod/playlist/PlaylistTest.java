package live.frontrow.vod.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaylistTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00.1239Z");
    private static final List<Line> LINES = List.of(
            new Line(0, 1, 0, false, 4_000_000_000L, NOON),
            new Line(1, 1, 0, false, 4_023_219_955L, NOON.plusSeconds(4)),
            new Line(2, 2, 1, true, 61_000_000_000L, NOON.plusSeconds(90)));

    private final Playlist playlist = new Playlist(Duration.ofSeconds(12));

    @Test
    void shouldNameAllSegmentsOfAShowThatIsOver() {
        assertThat(playlist.of(LINES, true)).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-TARGETDURATION:12
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXT-X-MAP:URI="init-0.mp4"
                #EXT-X-PROGRAM-DATE-TIME:2026-11-28T12:00:00.123Z
                #EXTINF:4.000000,
                w1/000000.m4s
                #EXTINF:4.023220,
                w1/000001.m4s
                #EXT-X-DISCONTINUITY
                #EXT-X-MAP:URI="init-1.mp4"
                #EXT-X-PROGRAM-DATE-TIME:2026-11-28T12:01:30.123Z
                #EXTINF:12.000000,
                w2/000002.m4s
                #EXT-X-ENDLIST
                """);
    }

    @Test
    void shouldOnlyGrowWhileTheShowRuns() {
        // When
        String before = playlist.of(LINES.subList(0, 2), false);
        String after = playlist.of(LINES, false);

        // Then
        assertThat(before).contains("#EXT-X-PLAYLIST-TYPE:EVENT\n").doesNotContain("ENDLIST");
        assertThat(after).startsWith(before);
    }

    @Test
    void shouldBeginWithTheFirstSegmentThatIsShown() {
        assertThat(playlist.of(LINES.subList(2, 3), true)).isEqualTo("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-TARGETDURATION:12
                #EXT-X-MEDIA-SEQUENCE:2
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXT-X-MAP:URI="init-1.mp4"
                #EXT-X-PROGRAM-DATE-TIME:2026-11-28T12:01:30.123Z
                #EXTINF:12.000000,
                w2/000002.m4s
                #EXT-X-ENDLIST
                """);
    }

    @Test
    void shouldRefuseAPlaylistWithAHole() {
        assertThatThrownBy(() -> playlist.of(List.of(LINES.get(0), LINES.get(2)), false))
                .hasMessage("Segment 1 is missing");
    }
}
