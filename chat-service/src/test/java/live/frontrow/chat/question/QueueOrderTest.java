package live.frontrow.chat.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which order questions are answered. */
class QueueOrderTest {

    private static final Instant AT = Instant.parse("2026-11-28T19:30:00Z");

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
        return new Question(
                new UUID(0x0199_0000_0000_7000L + id, 0x8000_0000_0000_0000L),
                UUID.randomUUID(),
                1,
                1,
                status,
                "Why?",
                new Question.Asker("ana", "Ana", List.of(), false),
                AT,
                new Question.Tally(1, rank, 1, false, 0),
                place,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
