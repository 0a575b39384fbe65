package live.frontrow.gateway.hls.mux;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import live.frontrow.common.mp4.Box;
import live.frontrow.common.test.fuzz.Fuzz;
import live.frontrow.gateway.test.FakeOrigin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MuxerFuzzTest {

    private static final MuxedName INIT =
            MuxedName.of("9f_video1-audio2_init.mp4").orElseThrow();
    private static final MuxedName PART =
            MuxedName.of("9f_video1-audio2_part8.mp4").orElseThrow();

    private static final Fuzz INITS = fuzz(INIT);
    private static final Fuzz PARTS = fuzz(PART);

    @Test
    void shouldRefuseOrPutTogetherEveryObject() {
        INITS.sample(input -> holds(INIT, input));
        PARTS.sample(input -> holds(PART, input));
    }

    @Test
    @Tag("soak")
    void shouldRefuseOrPutTogetherEveryObjectForLong() {
        INITS.soak(input -> holds(INIT, input));
        PARTS.soak(input -> holds(PART, input));
    }

    /** With a good other half, as the picture and as the sound: boxes, and no more than both are. */
    private static boolean holds(MuxedName name, byte[] input) {
        Buffer broken = Buffer.buffer(input);
        boolean picture = holds(name, broken, Buffer.buffer(FakeOrigin.bytesOf(name.audioFile())));
        boolean sound = holds(name, Buffer.buffer(FakeOrigin.bytesOf(name.videoFile())), broken);
        return picture || sound;
    }

    private static boolean holds(MuxedName name, Buffer picture, Buffer sound) {
        Buffer both;
        try {
            both = Muxer.mux(name, picture, sound);
        } catch (IllegalArgumentException | IndexOutOfBoundsException refused) {
            return false;
        }
        assertThat(both.length()).isLessThanOrEqualTo(picture.length() + sound.length());
        assertThat(Box.all(ByteBuffer.wrap(both.getBytes()))).isNotEmpty();
        return true;
    }

    private static Fuzz fuzz(MuxedName name) {
        return Fuzz.of(FakeOrigin.bytesOf(name.videoFile()), FakeOrigin.bytesOf(name.audioFile()))
                .words(
                        "ftyp", "moov", "mvhd", "trak", "tkhd", "mvex", "trex", "moof", "mfhd", "traf", "tfhd", "trun",
                        "mdat");
    }
}
