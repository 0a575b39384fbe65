package live.frontrow.e2e.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Segment 110 came 2 s after the first answer, lasts 2 s and was in playlists of 16 s: it has to be there until 20 s. */
class AvailabilityTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T20:10:00Z");
    private static final String SEGMENT = "video_seg110.mp4";
    /** Its tag goes at 6 s: it has to be there until 12 s. */
    private static final String PART = "video_110_0.mp4";

    private final Findings findings = new Findings();
    private final Set<String> asked = new HashSet<>();
    private Instant now = BEGIN;

    @Test
    void whatStaysPasses() throws Exception {
        watch(Set.of());

        assertThat(findings.first()).isEmpty();
        assertThat(asked).containsExactlyInAnyOrder(SEGMENT, PART);
    }

    @Test
    void aSegmentThatGoesTooEarlyIsFound() throws Exception {
        watch(Set.of(SEGMENT));

        assertThat(findings.counts()).containsExactly(Map.entry(Rule.GONE_TOO_EARLY, 1));
    }

    @Test
    void aPartThatGoesTooEarlyIsFound() throws Exception {
        watch(Set.of(PART));

        assertThat(findings.counts()).containsExactly(Map.entry(Rule.GONE_TOO_EARLY, 1));
    }

    private void watch(Set<String> gone) throws Exception {
        Availability availability = new Availability(
                file -> {
                    asked.add(file);
                    return new Source.Reply(gone.contains(file) ? 404 : 200, new byte[0], now, now);
                },
                () -> now);
        boolean first = true;
        for (double seconds : List.of(0.0, 2.0, 6.0, 11.8, 18.0, 19.8)) {
            now = BEGIN.plusMillis((long) (seconds * 1_000));
            int parts = 50 + (int) (seconds / 0.4);
            MediaPlaylist playlist = MediaPlaylistParser.parse(Sample.VIDEO.text(parts, 0));
            availability.look(playlist, first, now, new Breaches("video.m3u8", now, findings));
            first = false;
        }
    }
}
