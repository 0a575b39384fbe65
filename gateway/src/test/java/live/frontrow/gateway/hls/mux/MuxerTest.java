package live.frontrow.gateway.hls.mux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import live.frontrow.common.mp4.Box;
import live.frontrow.gateway.test.FakeOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MuxerTest {

    @ParameterizedTest
    @ValueSource(strings = {"9f_video1-audio2_init.mp4", "9f_video1-audio2_part12.mp4", "9f_video1-audio2_seg9.mp4"})
    void shouldPutPictureAndSoundIntoOneObject(String file) {
        // Given
        MuxedName name = MuxedName.of(file).orElseThrow();

        // When
        Buffer both = Muxer.mux(name, bytes(name.videoFile()), bytes(name.audioFile()));

        // Then
        assertThat(text(both)).isEqualTo(FakeOrigin.bytesOf(file));
    }

    @Test
    void shouldLeaveAPictureWithoutSoundAsItIs() {
        // Given
        Buffer silence = Buffer.buffer("\0\0\0\u0018moof\0\0\0\u0010mfhd\0\0\0\0\0\0\0\u0007\0\0\0\u0008mdat");
        Buffer picture = bytes("9f_video1_part3.mp4");

        // When, Then
        assertThat(text(Muxer.mux(part(), picture, silence))).isEqualTo(text(picture));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void shouldFindTheNumberOfATrackBehindItsTimes(int version) {
        // Given
        String times = "-".repeat(version == 1 ? 16 : 8);
        String before = "\0\0\0" + (char) (24 + times.length()) + "trak\0\0\0" + (char) (16 + times.length()) + "tkhd"
                + (char) version + "\0\0\0" + times;
        ByteBuffer out = ByteBuffer.allocate(before.length() + 4);

        // When
        Track.SOUND.describe(
                Box.all(ByteBuffer.wrap((before + "\0\0\0\u0001").getBytes(StandardCharsets.UTF_8)))
                        .getFirst(),
                out);

        // Then
        assertThat(new String(out.array(), StandardCharsets.UTF_8)).isEqualTo(before + "\0\0\0\u0002");
    }

    @Test
    void shouldRefuseWhatIsNotCutAlike() {
        assertThatThrownBy(() -> Muxer.mux(part(), bytes("9f_video1_seg8.mp4"), bytes("9f_audio2_part8.mp4")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Picture and sound are not cut alike");
    }

    @Test
    void shouldRefuseWhateverIsCutOff() {
        Buffer picture = bytes("9f_video1_part8.mp4");
        Buffer sound = bytes("9f_audio2_part8.mp4");
        for (int length = 1; length < sound.length(); length++) {
            Buffer torn = sound.slice(0, length);
            assertThatThrownBy(() -> Muxer.mux(part(), picture, torn)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shouldRefuseABeginningThatDoesNotSayWhatItIs() {
        MuxedName name = MuxedName.of("9f_video1-audio2_init.mp4").orElseThrow();
        Buffer picture = bytes(name.videoFile());
        Buffer nameless = picture.slice("....ftypmp42".length(), picture.length());

        assertThatThrownBy(() -> Muxer.mux(name, nameless, bytes(name.audioFile())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No ftyp");
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void shouldRefuseSamplesThatLieElsewhere(String header, String odd) {
        // Given
        Buffer sound = Buffer.buffer(FakeOrigin.bytesOf("9f_audio2_part8.mp4").replace(header, odd));

        // When, Then
        assertThatThrownBy(() -> Muxer.mux(part(), bytes("9f_video1_part8.mp4"), sound))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> elsewhere() {
        return Stream.of(
                Arguments.of("trun\0\0\0\u0001", "trun\0\0\0\0"),
                Arguments.of("tfhd\0\u0002\0\0", "tfhd\0\u0002\0\u0001"),
                Arguments.of("tfhd", "xfhd"));
    }

    private static MuxedName part() {
        return MuxedName.of("9f_video1-audio2_part8.mp4").orElseThrow();
    }

    private static Buffer bytes(String path) {
        return Buffer.buffer(FakeOrigin.bytesOf(path));
    }

    private static String text(Buffer buffer) {
        return buffer.toString(StandardCharsets.UTF_8);
    }
}
