package live.frontrow.rtmpfront.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import live.frontrow.common.test.fuzz.Fuzz;
import live.frontrow.rtmpfront.chunk.MalformedRtmpException;
import live.frontrow.rtmpfront.meter.Meter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PublisherBytesFuzzTest {

    private static final int HANDSHAKE = 1 + 2 * 1536;

    private static final byte[] KEYFRAME = new byte[300];
    private static final byte[] SOUND = new byte[40];

    static {
        KEYFRAME[0] = 0x17;
        KEYFRAME[1] = 1;
        SOUND[0] = (byte) 0xAF;
        SOUND[1] = 1;
    }

    private static final Fuzz FUZZ = Fuzz.of(
            behind(Publisher.configured()
                    .whole(4, 0, Publisher.VIDEO, KEYFRAME)
                    .next(5, 0, Publisher.AUDIO, SOUND)
                    .next(4, 40, Publisher.VIDEO, KEYFRAME)
                    .next(5, 23, SOUND)
                    .same(5, SOUND)),
            behind(Publisher.afterHandshake()
                    .chunkSize(64)
                    .whole(4, 0xFFFFFF - 1_000, Publisher.VIDEO, KEYFRAME)
                    .whole(4, 0xFFFFFF + 5L, Publisher.VIDEO, KEYFRAME)),
            behind(Publisher.afterHandshake()
                    .whole(3, 0, 20, "connect".getBytes(StandardCharsets.US_ASCII))
                    .whole(Publisher.CONTROL, 0, 2, new byte[] {0, 0, 0, 4})
                    .whole(4, 0, Publisher.AUDIO, (byte) 0xAF, (byte) 0, (byte) 0x11, (byte) 0x90)));

    @Test
    void shouldRefuseOrPassOnWhateverPublishersSend() {
        FUZZ.sample(PublisherBytesFuzzTest::holds);
    }

    @Test
    @Tag("soak")
    void shouldRefuseOrPassOnWhateverPublishersSendForLong() {
        FUZZ.soak(PublisherBytesFuzzTest::holds);
    }

    /** However bytes come, the same goes on; little more than came. */
    private static boolean holds(byte[] input) {
        Optional<Buffer> whole = passed(input, input.length + 1);
        assertThat(passed(input, 13)).isEqualTo(whole);
        whole.ifPresent(passed -> assertThat(passed.length()).isLessThan(HANDSHAKE + 3 * input.length + 200));
        return whole.isPresent();
    }

    private static Optional<Buffer> passed(byte[] input, int chunk) {
        Meter meter = new Meter(() -> 0);
        PublisherBytes publisher = new PublisherBytes(meter);
        Buffer out = Buffer.buffer();
        try {
            publisher.pass(Publisher.afterHandshake().bytes());
            for (int at = 0; at < input.length; at += chunk) {
                Passed passed = publisher.pass(Buffer.buffer(input).getBuffer(at, Math.min(input.length, at + chunk)));
                out.appendBuffer(passed.now());
                if (passed.later() != null) {
                    out.appendBuffer(passed.later());
                }
            }
            meter.reading();
            return Optional.of(out);
        } catch (MalformedRtmpException refused) {
            return Optional.empty();
        }
    }

    private static byte[] behind(Publisher sent) {
        Buffer bytes = sent.bytes();
        return bytes.getBytes(HANDSHAKE, bytes.length());
    }
}
