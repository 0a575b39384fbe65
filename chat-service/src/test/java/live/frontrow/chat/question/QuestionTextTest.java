package live.frontrow.chat.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.common.problem.ProblemException;
import org.junit.jupiter.api.Test;

class QuestionTextTest {

    @Test
    void shouldTakeAsManyCharactersAsAReaderCounts() {
        String most = "👩‍🚀".repeat(280);

        assertThat(QuestionText.clean("  How\n do\u202e you\u0007  do it? ")).isEqualTo("How do you do it?");
        assertThat(QuestionText.clean("é".repeat(280))).hasSize(280);
        assertThat(QuestionText.clean(most)).isEqualTo(most);
        refuses("x".repeat(281), ChatProblem.QUESTION_TOO_LONG);
        refuses("👩‍👩‍👧‍👦".repeat(280), ChatProblem.QUESTION_TOO_LONG);
        refuses(" \u200d ", ChatProblem.QUESTION_EMPTY);
    }

    @Test
    void shouldKnowTheSameQuestionInOtherLetters() {
        assertThat(QuestionText.same("How do you do it?")).isEqualTo("how do you do it");
        assertThat(QuestionText.same("HOW, do you — do it!!")).isEqualTo("how do you do it");
        assertThat(QuestionText.same("Ｈow do you do it")).isEqualTo("how do you do it");
        assertThat(QuestionText.same("How do you do that?")).isNotEqualTo("how do you do it");
        assertThat(QuestionText.same("???")).isEqualTo("???");
    }

    private static void refuses(String text, ChatProblem problem) {
        assertThatThrownBy(() -> QuestionText.clean(text))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.type())
                        .isEqualTo(problem));
    }
}
