package live.frontrow.stream.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import live.frontrow.stream.signal.Finding.Id;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void shouldFindNothingWrongWithAGoodStream() {
        assertThat(Findings.of(sample(30f, 1.03f, 0, 2.1f, 48_000, 6_000, 300))).isEmpty();
        assertThat(Findings.of(sample(24f, 1f, 7, 2f, 44_100, 12_000, 2_000)))
                .as("frames are lost now and then: %s", "7 of 120")
                .containsExactly(new Finding(Id.MISSING_FRAMES, 7));
    }

    @Test
    void shouldNameEachFaultWithItsFigure() {
        assertThat(Findings.of(sample(30f, 1f, 0, 8f, 48_000, 3_000, 0)))
                .containsExactly(new Finding(Id.KEYFRAMES_FAR, 8));
        assertThat(Findings.of(sample(10f, 1f, 0, 2f, 48_000, 3_000, 0)))
                .containsExactly(new Finding(Id.FEW_FRAMES, 10));
        assertThat(Findings.of(sample(25f, 2f, 60, 2f, 48_000, 3_000, 0)))
                .containsExactly(new Finding(Id.UNEVEN_FRAMES, 2));
        assertThat(Findings.of(sample(30f, 1f, 0, 2f, 22_050, 3_000, 0)))
                .containsExactly(new Finding(Id.SOUND_RATE, 22_050));
        assertThat(Findings.of(sample(30f, 1f, 0, 2f, 48_000, 20_000, 0)))
                .containsExactly(new Finding(Id.TOO_MUCH, 20));
        assertThat(Findings.of(sample(30f, 1f, 0, 2f, 48_000, 3_000, 2_001)))
                .containsExactly(new Finding(Id.BEHIND, 2_001));
    }

    @Test
    void shouldMissTheSound() {
        Sample silent = new Sample("H264", 1280, 720, null, null, null, 3_000, 30f, 1f, 0, 2f, 0);
        assertThat(Findings.of(silent)).containsExactly(new Finding(Id.NO_SOUND, 0));
    }

    @Test
    void shouldPutTheWorstFirst() {
        assertThat(Findings.of(sample(10f, 2f, 60, 8f, 22_050, 20_000, 5_000)))
                .extracting(Finding::id)
                .isEqualTo(List.of(
                        Id.BEHIND, Id.KEYFRAMES_FAR, Id.FEW_FRAMES, Id.UNEVEN_FRAMES, Id.TOO_MUCH, Id.SOUND_RATE));
    }

    @Test
    void shouldSayNothingOfWhatAProtocolDoesNotTell() {
        Sample srt = new Sample("H264", 1280, 720, "MPEG-4 Audio", 48_000, 2, 3_000, null, null, null, null, null);
        assertThat(Findings.of(srt)).isEmpty();
    }

    @Test
    void shouldTellOfAWhileWhatMostOfItShows() {
        Sample good = sample(30f, 1f, 0, 2f, 48_000, 3_000, 0);
        Sample hiccup = sample(30f, 1f, 0, 2f, 48_000, 3_000, 4_000);
        Sample far = sample(30f, 1f, 0, 8f, 48_000, 3_000, 0);
        Sample farther = sample(30f, 1f, 0, 9f, 22_050, 3_000, 0);
        assertThat(Findings.usual(List.of())).isEmpty();
        assertThat(Findings.usual(List.of(hiccup, good))).isEmpty();
        assertThat(Findings.usual(List.of(good, farther, far))).containsExactly(new Finding(Id.KEYFRAMES_FAR, 9));
    }

    private static Sample sample(
            float frames, float unevenness, int missing, float keyframes, int rate, int kbps, int behind) {
        return new Sample(
                "H264", 1280, 720, "MPEG-4 Audio", rate, 2, kbps, frames, unevenness, missing, keyframes, behind);
    }
}
