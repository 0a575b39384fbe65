package live.frontrow.chat.after;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import live.frontrow.chat.after.AfterShow.Moment;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant START = Instant.parse("2026-11-29T20:00:00Z");

    @Test
    void shouldCountWhatComesWithinTwentySecondsFromAMomentOn() {
        List<Second> seconds = List.of(second(100, 1, 0), second(105, 2, 7), second(119, 0, 3), second(120, 9, 0));
        // From 105 on there are both the most messages and the most reactions.
        assertThat(Moments.of(seconds)).containsExactly(moment(105, 11, 10));
    }

    @Test
    void shouldWeighWordsAndReactionsAlike() {
        List<Second> seconds = List.of(
                second(0, 0, 1_000), second(100, 10, 0), second(200, 5, 400), second(300, 0, 700), second(400, 6, 500));
        assertThat(Moments.of(seconds))
                .containsExactly(
                        moment(400, 6, 500),
                        moment(0, 0, 1_000),
                        moment(100, 10, 0),
                        moment(200, 5, 400),
                        moment(300, 0, 700));
    }

    @Test
    void shouldProposeFiveAtMostAMinuteApart() {
        List<Second> seconds = IntStream.range(0, 20)
                .mapToObj(i -> second(30L * i, 0, 100 + i))
                .toList();
        assertThat(Moments.of(seconds))
                .containsExactly(
                        moment(570, 0, 119),
                        moment(510, 0, 117),
                        moment(450, 0, 115),
                        moment(390, 0, 113),
                        moment(330, 0, 111));
    }

    @Test
    void shouldProposeNothingOfAlmostNothing() {
        assertThat(Moments.of(List.of(second(0, 1, 1), second(100, 0, 2)))).isEmpty();
        assertThat(Moments.of(List.of(second(0, 1, 1), second(19, 1, 0)))).containsExactly(moment(0, 2, 1));
        assertThat(Moments.of(List.of(second(0, 1, 1), second(20, 1, 0)))).isEmpty();
        assertThat(Moments.of(List.of())).isEmpty();
    }

    private static Second second(long at, long messages, long reactions) {
        return new Second(START.plusSeconds(at), messages, reactions);
    }

    private static Moment moment(long at, long messages, long reactions) {
        return new Moment(START.plusSeconds(at), messages, reactions);
    }
}
