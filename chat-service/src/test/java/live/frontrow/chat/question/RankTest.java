package live.frontrow.chat.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What a question's place follows from. */
class RankTest {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = BEGINNING.plus(Rank.HALF_LIFE);
    private static final Offset<Double> EXACTLY = within(1e-12);

    @Test
    void shouldDoubleWhatAVoteWeighsInHalfAWeek() {
        assertThat(Rank.weight(BEGINNING)).isZero();
        assertThat(Rank.weight(LATER)).isEqualTo(1);
        assertThat(Rank.weight(BEGINNING.plus(Duration.ofHours(42)))).isEqualTo(0.5);
        assertThat(Rank.HALF_LIFE).isEqualTo(Duration.parse("P3DT12H"));
    }

    @Test
    void shouldSumWhatVotesWeigh() {
        // 1 + 2 + 2
        double three = Rank.weight(List.of(LATER, BEGINNING, LATER), BEGINNING);

        assertThat(three).isCloseTo(log2(5), EXACTLY);
        assertThat(Rank.recent(three, 3, LATER)).isCloseTo(2.5, EXACTLY);
        assertThat(Rank.recent(three, 3, LATER.plus(Rank.HALF_LIFE))).isCloseTo(1.25, EXACTLY);
    }

    @Test
    void shouldHaveANumberWithoutAnyVote() {
        assertThat(Rank.weight(List.of(), LATER)).isZero();
        assertThat(Rank.recent(0, 0, LATER)).isZero();
    }

    @Test
    void shouldNeverBecomeTooLarge() {
        Instant far = Instant.parse("9999-12-31T23:59:59Z");
        double many = Rank.weight(
                IntStream.range(0, 10_000).mapToObj(i -> far.plusNanos(i)).toList(), far);

        assertThat(many).isFinite().isCloseTo(Rank.weight(far) + log2(10_000), within(1e-6));
    }

    @Test
    void shouldMultiplyByWhatTheAskerIs() {
        assertThat(Rank.tier(-1)).isEqualTo(1);
        assertThat(Rank.tier(0)).isEqualTo(1.5);
        assertThat(Rank.tier(3)).isCloseTo(1.8, EXACTLY);

        assertThat(Rank.of(7, 1, false, 0)).isEqualTo(7);
        assertThat(Rank.of(7, 1.5, false, 0)).isCloseTo(7 + log2(1.5), EXACTLY);
        assertThat(Rank.of(7, 1, true, 0)).isCloseTo(7 + log2(1.25), EXACTLY);
        assertThat(Rank.of(7, 1, false, 1)).isEqualTo(6);
        assertThat(Rank.of(7, 1, false, 9)).isEqualTo(4);
        assertThat(Rank.of(7, 1.5, true, 2)).isCloseTo(log2(128 * 1.5 * 1.25 / 4), EXACTLY);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
