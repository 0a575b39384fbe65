package live.frontrow.chat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which order questions are answered. */
class QueueOrderTest {

    @Test
    void shouldPutTheOneBeingAnsweredFirstThenPlacesThenRanks() {
        Question low = question(1, QuestionStatus.OPEN, 1, null);
        Question high = question(2, QuestionStatus.OPEN, 9, null);
        Question second = question(3, QuestionStatus.OPEN, 0, 2);
        Question first = question(4, QuestionStatus.OPEN, 0, 1);
        Question now = question(5, QuestionStatus.ANSWERING, 0, null);

        assertThat(ordered(low, high, second, first, now)).containsExactly(now, first, second, high, low);
    }

    @Test
    void shouldPutTheOlderFirstWhenAllElseIsTheSame() {
        Question older = question(1, QuestionStatus.OPEN, 5, null);
        Question newer = question(2, QuestionStatus.OPEN, 5, null);

        assertThat(ordered(newer, older)).containsExactly(older, newer);
    }

    private static List<Question> ordered(Question... questions) {
        Stream<Question> all = Arrays.stream(questions);
        return all.sorted(Question.ORDER).toList();
    }

    private static Question question(int id, QuestionStatus status, double rank, Integer place) {
        return Sample.question(
                new UUID(0x0199_0000_0000_7000L + id, 0x8000_0000_0000_0000L), status, rank, place, false);
    }
}
