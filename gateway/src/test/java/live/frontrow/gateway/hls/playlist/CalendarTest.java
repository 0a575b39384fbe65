package live.frontrow.gateway.hls.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final Instant BEGIN = Instant.parse("2026-11-23T20:00:00Z");

    private final Calendar calendar = new Calendar();

    @Test
    void shouldReckonWhatMediaMtxDoesNotSay() {
        // When
        OriginPlaylist dated = calendar.date(playlist(7, null, BEGIN));

        // Then
        assertThat(dated.segments()).extracting(Segment::startsAt).containsExactly(BEGIN.minusSeconds(2), BEGIN);
        assertThat(dated.openStartsAt()).isEqualTo(BEGIN.plusSeconds(2));
    }

    @Test
    void shouldNeitherTakeADateBackNorCorrectIt() {
        // Given
        calendar.date(playlist(7, null, BEGIN));

        // When MediaMTX dates the open segment a little later, and forgets the one before
        OriginPlaylist next = calendar.date(playlist(8, null, BEGIN.plusMillis(2003)));

        // Then
        assertThat(next.segments()).extracting(Segment::startsAt).containsExactly(BEGIN, BEGIN.plusSeconds(2));
    }

    @Test
    void shouldBearThatNothingIsDated() {
        OriginPlaylist dated = calendar.date(playlist(7, null, null));
        assertThat(dated.segments()).extracting(Segment::startsAt).containsOnlyNulls();
        assertThat(dated.openStartsAt()).isNull();
    }

    private static OriginPlaylist playlist(long sequence, Instant first, Instant second) {
        return OriginPlaylistParser.parse("#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:" + sequence
                + "\n#EXT-X-MAP:URI=\"i.mp4\"\n" + segment(first) + segment(second));
    }

    private static String segment(Instant start) {
        return (start == null ? "" : "#EXT-X-PROGRAM-DATE-TIME:" + start + "\n") + "#EXTINF:2.00000,\ns.mp4\n";
    }
}
