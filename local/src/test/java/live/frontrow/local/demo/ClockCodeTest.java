package live.frontrow.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockCodeTest {

    /** Marker 1 0 1, bits of 11,184,810 (1010…), parity 0, marker 0 1 1 0. */
    private static final String ALTERNATING = "101" + "101010101010101010101010" + "0" + "0110";

    @Test
    void shouldReadTheTime() {
        assertThat(ClockCode.decode(boxes(ALTERNATING))).hasValue(0xAAAAAAL);
    }

    @Test
    void shouldRefuseAWrongParity() {
        assertThat(ClockCode.decode(boxes(ALTERNATING.substring(0, 27) + "1" + "0110")))
                .isEmpty();
    }

    @Test
    void shouldRefuseAWrongMarker() {
        assertThat(ClockCode.decode(boxes("0" + ALTERNATING.substring(1)))).isEmpty();
        assertThat(ClockCode.decode(boxes(ALTERNATING.substring(0, 31) + "1"))).isEmpty();
    }

    @Test
    void shouldRefuseARowOfAnotherLength() {
        assertThat(ClockCode.decode(boxes(ALTERNATING.substring(1)))).isEmpty();
    }

    @Test
    void shouldTellTheAgeAcrossTheWrap() {
        assertThat(ClockCode.age(0xFFFFFF, (1L << 24) + 1_000)).isEqualTo(1_001);
    }

    private static boolean[] boxes(String ones) {
        boolean[] white = new boolean[ones.length()];
        for (int i = 0; i < white.length; i++) {
            white[i] = ones.charAt(i) == '1';
        }
        return white;
    }
}
