package live.frontrow.gateway.hls.mux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MuxedIndexTest {

    private static final String HEAD = "#EXTM3U\n#EXT-X-VERSION:10\n#EXT-X-INDEPENDENT-SEGMENTS\n\n";
    private static final String VARIANT =
            "#EXT-X-STREAM-INF:BANDWIDTH=1200000,CODECS=\"avc1.42c01f,mp4a.40.2\",RESOLUTION=1280x720";

    @Test
    void shouldOfferOneRenditionOfPictureAndSound() {
        assertThat(MuxedIndex.of(
                        HEAD + sound("audio2") + VARIANT + ",AUDIO=\"audio\",FRAME-RATE=30\nvideo1_stream.m3u8\n"))
                .isEqualTo(HEAD + VARIANT + ",FRAME-RATE=30\nvideo1-audio2_stream.m3u8\n");
    }

    @Test
    void shouldLeaveSeveralSoundsApart() {
        String index = HEAD + sound("audio2") + sound("audio3") + VARIANT + ",AUDIO=\"audio\"\nvideo1_stream.m3u8\n";

        assertThat(MuxedIndex.of(index)).isEqualTo(index);
    }

    @Test
    void shouldLeaveOneTrackAlone() {
        String picture = HEAD + VARIANT + "\nvideo1_stream.m3u8\n";
        String sound = HEAD + "#EXT-X-STREAM-INF:BANDWIDTH=128000,CODECS=\"mp4a.40.2\"\naudio1_stream.m3u8\n";

        assertThat(MuxedIndex.of(picture)).isEqualTo(picture);
        assertThat(MuxedIndex.of(sound)).isEqualTo(sound);
    }

    private static String sound(String name) {
        return "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"audio\",NAME=\"%s\",AUTOSELECT=YES,DEFAULT=YES,URI=\"%s_stream.m3u8\"\n\n"
                .formatted(name, name);
    }
}
