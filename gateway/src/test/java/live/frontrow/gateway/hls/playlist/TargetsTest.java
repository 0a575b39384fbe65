package live.frontrow.gateway.hls.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

    /** Durations that MediaMTX gave to parts of real streams; the last of a segment is shorter. */
    @ParameterizedTest
    @CsvSource({
        "30 fps with B-frames,  0.20050 0.20000 0.20000 0.19950, 0.235",
        "29.97 fps,             0.20000 0.20100 0.20000 0.20000, 0.235",
        "60 fps with B-frames,  0.21700 0.20000 0.20000 0.18376, 0.235",
        "24 fps,                0.20850 0.20774 0.20900 0.12550, 0.235",
        "15 fps with B-frames,  0.26624 0.26600 0.26726 0.13383, 0.294",
        "sound at 44.1 kHz,     0.11600 0.20898 0.20898 0.09288, 0.235",
        "sound at 48 kHz,       0.21333 0.21333 0.21333 0.10666, 0.235",
        "parts of half a second, 0.50000 0.53300 0.50100 0.30000, 0.588",
        "a hiccup,              0.20000 0.20000 0.30000 0.10000, 0.300"
    })
    void shouldPromiseAPartTargetThatEveryPartKeeps(String stream, String parts, double target) {
        // When
        Targets targets = Targets.of(playlist(parts), 2);

        // Then
        assertThat(targets.partSeconds()).isCloseTo(target, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "4, 4", "1, 2"})
    void shouldKeepTheTargetDurationThatIsLarger(int least, int target) {
        assertThat(Targets.of(playlist("0.2 0.2"), least).segmentSeconds()).isEqualTo(target);
    }

    private static OriginPlaylist playlist(String parts) {
        return OriginPlaylistParser.parse(Arrays.stream(parts.split(" "))
                .map(duration -> "#EXT-X-PART:DURATION=" + duration + ",URI=\"p.mp4\"\n")
                .collect(Collectors.joining(
                        "", "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-MAP:URI=\"i.mp4\"\n", "#EXTINF:2.0,\ns.mp4\n")));
    }
}
