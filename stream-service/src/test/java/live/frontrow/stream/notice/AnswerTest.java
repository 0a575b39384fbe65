package live.frontrow.stream.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    private static final Instant BEGAN = Instant.parse("2026-12-04T18:30:00.900Z");

    @ParameterizedTest
    @CsvSource({
        "2026-12-04T18:30:00.900Z, 0:00 after it began",
        "2026-12-04T18:42:35Z, 12:34 after it began",
        "2026-12-04T20:30:08Z, 2:00:07 after it began",
        "2026-12-04T18:30:00Z, before it began",
        ", by the host"
    })
    void shouldSayWhereInTheShow(Instant from, String words) {
        assertThat(new Answer("question", from).moment(BEGAN)).isEqualTo(words);
    }

    @Test
    void shouldNotSayWhereInAShowThatHasNotBegun() {
        assertThat(new Answer("question", BEGAN).moment(null)).isEqualTo("before it began");
    }

    @Test
    void shouldBeKeptWithItsNoticeAndReadAgain() {
        Answer timed = new Answer("question-1", Instant.parse("2026-12-04T18:42:35.123Z"));
        Answer untimed = new Answer("question-1", null);

        assertThat(timed.about()).isEqualTo("question-1@1796409755123");
        assertThat(Answer.of(timed.about())).isEqualTo(timed);
        assertThat(untimed.about()).isEqualTo("question-1");
        assertThat(Answer.of(untimed.about())).isEqualTo(untimed);
    }

    @Test
    void shouldLeadToItsFirstPicture() {
        assertThat(new Answer("question-1", Instant.parse("2026-12-04T18:42:35.123Z")).query())
                .isEqualTo("?question=question-1&t=2026-12-04T18:42:35.123Z");
        assertThat(new Answer("question-1", null).query()).isEqualTo("?question=question-1");
    }
}
