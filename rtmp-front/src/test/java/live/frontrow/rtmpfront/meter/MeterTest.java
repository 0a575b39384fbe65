package live.frontrow.rtmpfront.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import live.frontrow.rtmpfront.chunk.MessageHeader;
import org.junit.jupiter.api.Test;

class MeterTest {

    private static final int KEYFRAME = 0x17;
    private static final int FRAME = 0x27;

    private final AtomicLong clock = new AtomicLong(1_000_000);
    private final Meter meter = new Meter(clock::get);

    @Test
    void shouldReadASteadyStream() {
        // When: 25 frames a second of 10,000 bytes, a keyframe every 50, sound of 400 bytes with each
        for (int frame = 0; frame <= 250; frame++) {
            clock.set(1_000_000 + frame * 40L);
            video(frame * 40, frame % 50 == 0 ? KEYFRAME : FRAME, 10_000);
            sound(frame * 40, 400);
        }

        // Then
        Reading reading = meter.reading();
        assertThat(reading.framesPerSecond()).isEqualTo(25.0);
        assertThat(reading.unevenness()).isEqualTo(1.0);
        assertThat(reading.missingFrames()).isZero();
        assertThat(reading.keyframeSeconds()).isEqualTo(2.0);
        assertThat(reading.behindMillis()).isZero();
        // 126 frames lie in the closed window of five seconds.
        assertThat(reading.videoKbps()).isEqualTo(2_016);
        assertThat(reading.audioKbps()).isEqualTo(80);
    }

    @Test
    void shouldCountFramesThatAreMissing() {
        // When: 30 a second, of which every tenth is left out
        for (int frame = 0; frame < 150; frame++) {
            clock.set(1_000_000 + frame * 33L);
            if (frame % 10 != 9) {
                video(frame * 33, frame == 0 ? KEYFRAME : FRAME, 100);
            }
        }

        // Then
        assertThat(meter.reading().missingFrames()).isEqualTo(14);
        assertThat(meter.reading().unevenness()).isEqualTo(2.0);
        assertThat(meter.reading().framesPerSecond()).isEqualTo(27.3, within(0.2));
    }

    @Test
    void shouldTellHowLongAKeyframeHasNotCome() {
        // When: the second keyframe after one second, none in the seven after it
        for (int frame = 0; frame <= 200; frame++) {
            clock.set(1_000_000 + frame * 40L);
            video(frame * 40, frame == 0 || frame == 25 ? KEYFRAME : FRAME, 100);
        }

        // Then
        assertThat(meter.reading().keyframeSeconds()).isEqualTo(7.0);
    }

    @Test
    void shouldTellHowFarMediaIsBehind() {
        // When: real time for a second, then half of it
        for (int frame = 0; frame <= 100; frame++) {
            clock.set(1_000_000 + frame * 40L + Math.max(0, frame - 25) * 40L);
            video(frame * 40, frame == 0 ? KEYFRAME : FRAME, 100);
        }

        // Then
        assertThat(meter.reading().behindMillis()).isEqualTo(3_000);
    }

    @Test
    void shouldForgetWhatIsLongAgo() {
        // Given
        video(0, KEYFRAME, 100);
        clock.addAndGet(5_001);

        // Then
        assertThat(meter.reading()).isEqualTo(new Reading(0, 0, 0, 1, 0, 0, 0));
    }

    private void video(int timestamp, int first, int bytes) {
        meter.begins(new MessageHeader(4, timestamp, bytes, 9, 0), first);
    }

    private void sound(int timestamp, int bytes) {
        meter.begins(new MessageHeader(5, timestamp, bytes, 8, 0), 0xAF);
    }
}
