package live.frontrow.chat.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How alike two questions are. */
class GramsTest {

    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final double ALIKE = 0.45;

    @Test
    void shouldFindTheSameAndNothingOfAnother() {
        assertThat(likeness("Which lens?", "which LENS")).isCloseTo(1, EXACTLY);
        assertThat(likeness("abc", "xyz")).isZero();
        // "  a", " ab", "abc", "bc " of which two are shared, and two are not on either side.
        assertThat(likeness("abc", "abd")).isCloseTo(0.7 * 2 / 4 + 0.3 * 2 / 6, EXACTLY);
    }

    @Test
    void shouldFindWhatSomebodyIsStillWriting() {
        String asked = "How do you light your kitchen so softly?";

        assertThat(likeness("how do you li", asked)).isGreaterThan(ALIKE);
        assertThat(likeness("your kitchen, how do you light it", asked)).isGreaterThan(ALIKE);
        assertThat(likeness("how do yuo lihgt your kichen", asked)).isGreaterThan(ALIKE);
        assertThat(likeness("When is the next show about bread?", asked)).isLessThan(ALIKE);
        assertThat(likeness("Какой объектив", "какой объектив у вас?")).isGreaterThan(ALIKE);
    }

    private static double likeness(String typed, String other) {
        return Grams.of(typed).likeness(Grams.of(other));
    }
}
