package live.frontrow.common.mp4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeShiftTest {

    private static final Map<Integer, Long> EARLIER = Map.of(1, 90_000L, 2, 48_000L);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 50, 1_000})
    void shouldMoveEachTrackByItsOwnTicksHoweverTheBytesCome(int chunk) {
        // Given
        byte[] segment = joined(fragment(100_000, 50_000, 1), fragment(190_000, 98_000, 1));

        // When
        byte[] passed = pass(segment, chunk);

        // Then
        assertThat(passed).isEqualTo(joined(fragment(10_000, 2_000, 1), fragment(100_000, 50_000, 1)));
    }

    @Test
    void shouldLeaveAloneWhatLooksLikeADescriptionWithinSamples() {
        byte[] samples = box("mdat", fragment(100_000, 50_000, 1));
        assertThat(pass(samples, 13)).isEqualTo(samples);
    }

    @Test
    void shouldNotGoBelowZero() {
        assertThat(pass(fragment(1, 50_000, 1), 1_000)).isEqualTo(fragment(0, 2_000, 1));
    }

    @Test
    void shouldRefuseWhatItCannotRead() {
        assertThatThrownBy(() -> pass(new byte[8], 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pass(fragment(1, 1, 0), 1_000)).hasMessage("A decode time of 32 bits");
        byte[] large = ByteBuffer.allocate(8).putInt(1 << 21).put(ascii("moof")).array();
        assertThatThrownBy(() -> pass(large, 8)).hasMessageContaining("2097152");
    }

    private static byte[] pass(byte[] bytes, int chunk) {
        TimeShift shift = new TimeShift(EARLIER);
        ByteArrayOutputStream passed = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; at += chunk) {
            byte[] arrived = new byte[Math.min(chunk, bytes.length - at)];
            System.arraycopy(bytes, at, arrived, 0, arrived.length);
            ByteBuffer ready = shift.pass(ByteBuffer.wrap(arrived));
            byte[] copy = new byte[ready.remaining()];
            ready.get(copy);
            passed.writeBytes(copy);
        }
        return passed.toByteArray();
    }

    /** Two tracks at these times, in a box of that version, and six bytes of samples. */
    static byte[] fragment(long one, long other, int version) {
        byte[] moof = box("moof", joined(traf(1, one, version), traf(2, other, version)));
        return joined(moof, box("mdat", ascii("sample")));
    }

    private static byte[] traf(int track, long time, int version) {
        byte[] header = box("tfhd", ByteBuffer.allocate(8).putInt(4, track).array());
        byte[] begin =
                ByteBuffer.allocate(12).put(0, (byte) version).putLong(4, time).array();
        return box("traf", joined(header, box("tfdt", begin)));
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(ascii(type))
                .put(content)
                .array();
    }

    static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
