package live.frontrow.e2e.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The media beside what the playlist says of it. */
class RenditionMediaTest {
    private static final Instant NOW = Instant.parse("2026-11-23T20:10:00Z");
    private static final int TIMESCALE = 90_000;
    private static final int FRAME = 3_000;
    private static final int FRAMES = 12;
    private static final int PARTS = 5;

    private final Map<String, byte[]> files = new HashMap<>();
    private final Findings findings = new Findings();
    private final MediaPlaylist playlist = MediaPlaylistParser.parse(Sample.VIDEO.text(40, 0));
    private final Source source =
            file -> new Source.Reply(files.containsKey(file) ? 200 : 404, files.get(file), NOW, NOW);

    RenditionMediaTest() {
        files.put("video_init.mp4", Mp4.initialisation(TIMESCALE, "vide"));
        for (MediaSegment segment : playlist.segments()) {
            byte[] whole = new byte[0];
            for (int part = 0; part < PARTS; part++) {
                long start = ((segment.number() - 100) * PARTS + part) * FRAMES * FRAME;
                byte[] fragment = Mp4.fragment(start, FRAMES, FRAME, part == 0);
                files.put("video_" + segment.number() + "_" + part + ".mp4", fragment);
                whole = Mp4.joined(whole, fragment);
            }
            files.put(segment.uri(), whole);
        }
    }

    @Test
    void mediaAsDeclaredPasses() throws Exception {
        AtomicLong read = look();

        assertThat(findings.first()).isEmpty();
        assertThat(read.get()).isEqualTo(1 + 8 + 2 * PARTS);
    }

    @Test
    void aMissingPartIsFound() throws Exception {
        files.remove("video_106_2.mp4");

        look();

        assertThat(findings.counts()).containsExactly(Map.entry(Rule.UNAVAILABLE, 1));
    }

    @Test
    void aSegmentThatIsNotItsPartsIsFound() throws Exception {
        files.get("video_seg107.mp4")[files.get("video_seg107.mp4").length - 1] = 1;

        look();

        assertThat(findings.counts()).containsExactly(Map.entry(Rule.PARTS_DIFFER, 1));
    }

    @Test
    void aDurationThatIsNotThatOfTheMediaIsFound() throws Exception {
        files.put("video_seg103.mp4", Mp4.fragment(0, PARTS * FRAMES - 2, FRAME, true));

        look();

        assertThat(findings.counts()).containsExactly(Map.entry(Rule.MEDIA_DURATION, 1));
    }

    @Test
    void aPartThatIsNotIndependentIsFound() throws Exception {
        byte[] fragment = Mp4.fragment(6L * PARTS * FRAMES * FRAME, FRAMES, FRAME, false);
        byte[] whole = files.get("video_seg106.mp4");
        System.arraycopy(fragment, 0, whole, 0, fragment.length);
        files.put("video_106_0.mp4", fragment);

        look();

        assertThat(findings.counts()).containsExactly(Map.entry(Rule.NOT_INDEPENDENT, 1));
    }

    @Test
    void soundThatIsShorterThanItsPictureIsFound() throws Exception {
        withSound(0, FRAMES - 2);

        look();

        assertThat(findings.counts()).containsOnlyKeys(Rule.MEDIA_DURATION);
    }

    @Test
    void soundThatIsElsewhereThanItsPictureIsFound() throws Exception {
        withSound(TIMESCALE, FRAMES);

        look();

        assertThat(findings.counts()).containsOnlyKeys(Rule.RENDITIONS_TIME);
    }

    @Test
    void soundBesideItsPicturePasses() throws Exception {
        withSound(FRAME, FRAMES);

        look();

        assertThat(findings.first()).isEmpty();
    }

    /** Puts it into every part, and the parts into segments. */
    private void withSound(long later, int frames) {
        files.put("video_init.mp4", Mp4.initialisation(TIMESCALE, "vide", "soun"));
        for (MediaSegment segment : playlist.segments()) {
            byte[] whole = new byte[0];
            for (int part = 0; part < PARTS; part++) {
                long start = ((segment.number() - 100) * PARTS + part) * FRAMES * FRAME;
                String name = "video_" + segment.number() + "_" + part + ".mp4";
                byte[] sound = Mp4.fragment(2, start + later, frames, FRAME, true);
                files.put(name, Mp4.joined(files.get(name), sound));
                whole = Mp4.joined(whole, files.get(name));
            }
            files.put(segment.uri(), whole);
        }
    }

    @Test
    void aRenditionWithTimestampsElsewhereIsFound() throws Exception {
        MediaClocks clocks = new MediaClocks();
        MediaSegment segment = playlist.segments().getFirst();

        clocks.look(segment, Duration.ofSeconds(10), new Breaches("video.m3u8", NOW, findings));
        clocks.look(segment, Duration.ofMillis(10_035), new Breaches("audio.m3u8", NOW, findings));
        assertThat(findings.first()).isEmpty();
        clocks.look(segment, Duration.ofMillis(10_120), new Breaches("second.m3u8", NOW, findings));

        assertThat(findings.counts()).containsExactly(Map.entry(Rule.RENDITIONS_TIME, 1));
    }

    private AtomicLong look() throws IOException, InterruptedException {
        AtomicLong read = new AtomicLong();
        new RenditionMedia(source, new MediaClocks(), read).look(playlist, "video.m3u8", findings);
        return read;
    }
}
