package live.frontrow.rtmpfront.start;

import static live.frontrow.rtmpfront.start.Publisher.AUDIO;
import static live.frontrow.rtmpfront.start.Publisher.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.buffer.Buffer;
import java.util.Random;
import live.frontrow.rtmpfront.chunk.MalformedRtmpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherBytesTest {

    private static final byte[] KEYFRAME = frame(0x17, 300);
    private static final byte[] SOUND = frame(0xAF, 40);
    private static final byte[] AUDIO_CONFIGURATION = {(byte) 0xAF, 0, 0x11, (byte) 0x90};

    @Test
    void shouldMoveMediaBehindARepeatedConfiguration() {
        // Given
        Buffer sent = Publisher.configured()
                .whole(4, 0, VIDEO, KEYFRAME)
                .next(5, 0, AUDIO, SOUND)
                .next(4, 40, VIDEO, KEYFRAME)
                .next(5, 23, SOUND)
                .same(5, SOUND)
                .bytes();

        // When
        Passed passed = new PublisherBytes((message, first) -> {}).pass(sent);

        // Then
        assertThat(passed.now())
                .isEqualTo(Publisher.configured()
                        .whole(5, 2000, AUDIO, AUDIO_CONFIGURATION)
                        .bytes());
        assertThat(passed.later())
                .isEqualTo(new Publisher()
                        .whole(4, 2000, VIDEO, KEYFRAME)
                        .next(5, 0, AUDIO, SOUND)
                        .next(4, 40, VIDEO, KEYFRAME)
                        .next(5, 23, SOUND)
                        .same(5, SOUND)
                        .bytes());
    }

    @Test
    void shouldSayADifferenceAnewThatItHadToChange() {
        // Given: the first picture comes as a difference, and the next one repeats it.
        Buffer sent = Publisher.configured()
                .next(4, 40, VIDEO, KEYFRAME)
                .same(4, KEYFRAME)
                .same(4, KEYFRAME)
                .bytes();

        // When
        Passed passed = new PublisherBytes((message, first) -> {}).pass(sent);

        // Then
        assertThat(passed.later())
                .isEqualTo(new Publisher()
                        .next(4, 2040, VIDEO, KEYFRAME)
                        .whole(4, 2080, VIDEO, KEYFRAME)
                        .whole(4, 2120, VIDEO, KEYFRAME)
                        .bytes());
    }

    @Test
    void shouldServeSoundAndPictureOnOneChunkStream() {
        // Given
        Buffer sent = Publisher.afterHandshake()
                .whole(4, 0, AUDIO, AUDIO_CONFIGURATION)
                .next(4, 0, VIDEO, new byte[] {0x17, 0, 0, 0, 0})
                .next(4, 0, VIDEO, KEYFRAME)
                .next(4, 7, AUDIO, SOUND)
                .bytes();

        // When
        Passed passed = new PublisherBytes((message, first) -> {}).pass(sent);

        // Then
        assertThat(passed.later())
                .isEqualTo(new Publisher()
                        .next(4, 0, VIDEO, KEYFRAME)
                        .next(4, 7, AUDIO, SOUND)
                        .bytes());
    }

    @Test
    void shouldCountOnInFourBytesAfterFourAndAHalfHours() {
        // Given
        Buffer sent = Publisher.configured()
                .chunkSize(64)
                .whole(4, 0xFFFFFF - 1_000, VIDEO, KEYFRAME)
                .next(4, 40, VIDEO, KEYFRAME)
                .whole(4, 0xFFFFFF + 5L, VIDEO, KEYFRAME)
                .bytes();

        // When
        Passed passed = new PublisherBytes((message, first) -> {}).pass(sent);

        // Then
        assertThat(passed.later())
                .isEqualTo(new Publisher()
                        .sized(64)
                        .whole(4, 0xFFFFFF + 1_000L, VIDEO, KEYFRAME)
                        .next(4, 40, VIDEO, KEYFRAME)
                        .whole(4, 0xFFFFFF + 2_005L, VIDEO, KEYFRAME)
                        .bytes());
    }

    @Test
    void shouldNotTakeWhatFollowsAnAbortedConfigurationForTheRestOfIt() {
        // Given: of four bytes two have come when it is aborted, and metadata comes in its chunk stream.
        Publisher sent = Publisher.afterHandshake().chunkSize(2).whole(4, 0, VIDEO, new byte[] {0x17, 0, 0, 0, 0});
        sent.raw(5, 0, 0, 0, 0, 0, 4, AUDIO, 1, 0, 0, 0, 0xAF, 0);
        sent.whole(2, 0, 2, new byte[] {0, 0, 0, 5})
                .whole(5, 0, 18, new byte[] {1, 2, 3})
                .whole(4, 0, VIDEO, KEYFRAME);

        // When
        Passed passed = new PublisherBytes((message, first) -> {}).pass(sent.bytes());

        // Then
        assertThat(passed.later()).isNull();
        assertThat(passed.now()).isEqualTo(sent.bytes());
    }

    @Test
    void shouldUnderstandChunksThatComeBetweenOthers() {
        // Given: a keyframe of three chunks with a sound in the midst.
        Publisher sent = Publisher.configured().raw(4, 0, 0, 0, 0, 1, 44, 9, 1, 0, 0, 0);
        sent.raw(slice(KEYFRAME, 0, 128)).whole(5, 20, AUDIO, SOUND);
        sent.raw(0xC4).raw(slice(KEYFRAME, 128, 256)).raw(0xC4).raw(slice(KEYFRAME, 256, 300));

        // When
        Passed passed = new PublisherBytes((message, first) -> {}).pass(sent.bytes());

        // Then
        Publisher expected = new Publisher().raw(4, 0, 7, 0xD0, 0, 1, 44, 9, 1, 0, 0, 0);
        expected.raw(slice(KEYFRAME, 0, 128)).whole(5, 2020, AUDIO, SOUND);
        expected.raw(0xC4).raw(slice(KEYFRAME, 128, 256)).raw(0xC4).raw(slice(KEYFRAME, 256, 300));
        assertThat(passed.later()).isEqualTo(expected.bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no sound", "sound later", "HEVC", "enhanced", "MP3", "long configuration"})
    void shouldLeaveAloneWhatItDoesNotKnow(String stream) {
        // Given
        Publisher publisher = Publisher.afterHandshake();
        switch (stream) {
            case "no sound" -> publisher.whole(4, 0, VIDEO, new byte[] {0x17, 0, 0, 0, 0});
            case "sound later" ->
                publisher
                        .whole(4, 0, VIDEO, new byte[] {0x17, 0, 0, 0, 0})
                        .whole(4, 0, VIDEO, KEYFRAME)
                        .whole(5, 0, AUDIO, AUDIO_CONFIGURATION);
            case "HEVC" -> publisher.whole(4, 0, VIDEO, new byte[] {0x1C, 0, 0, 0, 0});
            case "enhanced" -> publisher.whole(4, 0, VIDEO, new byte[] {(byte) 0x90, 'h', 'v', 'c', '1'});
            case "MP3" ->
                publisher.whole(4, 0, VIDEO, new byte[] {0x17, 0, 0, 0, 0}).whole(5, 0, AUDIO, frame(0x2F, 9));
            default -> publisher.whole(4, 0, VIDEO, new byte[] {0x17, 0}).whole(5, 0, AUDIO, configuration(65));
        }
        publisher.next(4, 40, VIDEO, KEYFRAME);

        // When
        Passed passed = new PublisherBytes((message, first) -> {}).pass(publisher.bytes());

        // Then
        assertThat(passed.now()).isEqualTo(publisher.bytes());
        assertThat(passed.later()).isNull();
    }

    @Test
    void shouldNotDependOnHowBytesArrive() {
        Buffer sent = Publisher.configured()
                .chunkSize(100)
                .whole(4, 0, VIDEO, KEYFRAME)
                .next(5, 0, AUDIO, SOUND)
                .same(5, SOUND)
                .next(4, 40, VIDEO, KEYFRAME)
                .bytes();
        Buffer expected = both(new PublisherBytes((message, first) -> {}).pass(sent));
        Random random = new Random(1);
        for (int run = 0; run < 200; run++) {
            PublisherBytes bytes = new PublisherBytes((message, first) -> {});
            Buffer passed = Buffer.buffer();
            for (int at = 0; at < sent.length(); ) {
                int to = Math.min(sent.length(), at + 1 + random.nextInt(run % 2 == 0 ? 4 : 400));
                passed.appendBuffer(both(bytes.pass(sent.getBuffer(at, to))));
                at = to;
            }
            assertThat(passed).isEqualTo(expected);
        }
    }

    @Test
    void shouldTakeAnyBytesOrRefuseThem() {
        Random random = new Random(2);
        int refused = 0;
        for (int run = 0; run < 2_000; run++) {
            byte[] noise = new byte[1 + random.nextInt(600)];
            random.nextBytes(noise);
            PublisherBytes bytes = new PublisherBytes((message, first) -> {});
            bytes.pass(Publisher.configured().bytes());
            try {
                bytes.pass(Buffer.buffer(noise));
                bytes.pass(Buffer.buffer(noise));
            } catch (MalformedRtmpException expected) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1_000, 2_000);
    }

    @Test
    void shouldRefuseWhatIsNoRtmp() {
        assertRefused("the first byte is not that of RTMP", Buffer.buffer("GET / HTTP/1.1\r\n"));
        assertRefused(
                "a chunk stream has a long identifier",
                Publisher.configured().raw(0, 1, 2).bytes());
        assertRefused(
                "a chunk stream begins without a whole header",
                Publisher.configured().raw(0xC7).bytes());
        assertRefused(
                "a message begins inside another one",
                Publisher.configured()
                        .raw(4, 0, 0, 0, 0, 1, 44, 9, 1, 0, 0, 0)
                        .raw(slice(KEYFRAME, 0, 128))
                        .next(4, 0, VIDEO, SOUND)
                        .bytes());
        assertRefused(
                "a message is too long",
                Publisher.configured()
                        .raw(4, 0, 0, 0, 0xFF, 0xFF, 0xFF, 9, 1, 0, 0, 0, 0x17, 1)
                        .bytes());
        assertRefused(
                "a chunk size is not between 1 and 10485760",
                Publisher.afterHandshake().whole(2, 0, 1, new byte[4]).bytes());
        assertRefused(
                "a control message has not four bytes",
                Publisher.afterHandshake().whole(2, 0, 1, new byte[5]).bytes());
    }

    private static void assertRefused(String why, Buffer bytes) {
        assertThatExceptionOfType(MalformedRtmpException.class)
                .isThrownBy(() -> new PublisherBytes((message, first) -> {}).pass(bytes))
                .withMessage(why);
    }

    private static Buffer both(Passed passed) {
        Buffer all = passed.now().copy();
        return passed.later() == null ? all : all.appendBuffer(passed.later());
    }

    private static byte[] frame(int first, int length) {
        byte[] frame = new byte[length];
        new Random(length).nextBytes(frame);
        frame[0] = (byte) first;
        frame[1] = 1;
        return frame;
    }

    private static byte[] configuration(int length) {
        byte[] configuration = frame(0xAF, length);
        configuration[1] = 0;
        return configuration;
    }

    private static int[] slice(byte[] bytes, int from, int to) {
        int[] values = new int[to - from];
        for (int at = from; at < to; at++) {
            values[at - from] = bytes[at];
        }
        return values;
    }
}
