package live.frontrow.common.mp4;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import live.frontrow.common.test.fuzz.Fuzz;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TimeShiftFuzzTest {

    private static final Fuzz FUZZ = Fuzz.of(
                    TimeShiftTest.fragment(100_000, 50_000, 1),
                    TimeShiftTest.joined(
                            TimeShiftTest.fragment(1, 50_000, 1), TimeShiftTest.fragment(190_000, 98_000, 1)))
            .words("moof", "traf", "tfhd", "tfdt", "mdat", "trun");

    @Test
    void shouldRefuseOrPassEveryByte() {
        FUZZ.sample(TimeShiftFuzzTest::holds);
    }

    @Test
    @Tag("soak")
    void shouldRefuseOrPassEveryByteForLong() {
        FUZZ.soak(TimeShiftFuzzTest::holds);
    }

    /** However bytes come, the same goes on, and as many as came. */
    private static boolean holds(byte[] input) {
        Optional<byte[]> whole = passed(input, input.length + 1);
        assertThat(passed(input, 7).orElse(null)).isEqualTo(whole.orElse(null));
        whole.ifPresent(passed -> assertThat(passed.length).isLessThanOrEqualTo(input.length));
        return whole.isPresent();
    }

    private static Optional<byte[]> passed(byte[] input, int chunk) {
        TimeShift shift = new TimeShift(Map.of(1, 90_000L, 2, 48_000L));
        ByteArrayOutputStream passed = new ByteArrayOutputStream();
        try {
            for (int at = 0; at < input.length; at += chunk) {
                ByteBuffer ready =
                        shift.pass(ByteBuffer.wrap(Arrays.copyOfRange(input, at, Math.min(input.length, at + chunk))));
                byte[] copy = new byte[ready.remaining()];
                ready.get(copy);
                passed.writeBytes(copy);
            }
            return Optional.of(passed.toByteArray());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
