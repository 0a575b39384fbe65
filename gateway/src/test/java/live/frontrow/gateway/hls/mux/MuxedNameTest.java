package live.frontrow.gateway.hls.mux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MuxedNameTest {

    @Test
    void shouldSayWhatAnObjectIsMadeOf() {
        MuxedName name = MuxedName.of("9f0c_video1-audio2_part7.mp4").orElseThrow();

        assertThat(name.videoFile()).isEqualTo("9f0c_video1_part7.mp4");
        assertThat(name.audioFile()).isEqualTo("9f0c_audio2_part7.mp4");
    }

    @Test
    void shouldNameEverythingInAPlaylist() {
        MuxedName name = MuxedName.of("video1-audio2_stream.m3u8").orElseThrow();

        assertThat(name.videoFile()).isEqualTo("video1_stream.m3u8");
        assertThat(name.playlist("#EXT-X-MAP:URI=\"9f_video1_init.mp4\"\n9f_video1_seg7.mp4\ngap.mp4\n"))
                .isEqualTo("#EXT-X-MAP:URI=\"9f_video1-audio2_init.mp4\"\n9f_video1-audio2_seg7.mp4\ngap.mp4\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9f_video1_part7.mp4",
                "9f_audio2-video1_part7.mp4",
                "9f_video1-audio2-audio3_part7.mp4",
                "9f_video1-audio_part7.mp4",
                "../video1-audio2_part7.mp4",
                "9f_video1-audio2_part7.mp4.mp4",
                "9f_video1-audio2_part7.m4s",
                "index.m3u8"
            })
    void shouldKnowWhatIsMediaMtxsOwn(String file) {
        assertThat(MuxedName.of(file)).isEmpty();
    }
}
