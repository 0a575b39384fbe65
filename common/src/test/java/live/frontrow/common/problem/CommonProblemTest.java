package live.frontrow.common.problem;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import live.frontrow.common.test.ProblemPages;
import org.junit.jupiter.api.Test;

class CommonProblemTest {

    @Test
    void shouldHaveAPageForEachProblem() {
        ProblemPages.check(CommonProblem.values());
    }

    @Test
    void shouldNameProblemsWithoutAPage() {
        // Given
        ProblemType unheardOf = new ProblemType() {
            @Override
            public String id() {
                return "unheard-of";
            }

            @Override
            public String title() {
                return "Never seen";
            }

            @Override
            public int status() {
                return 418;
            }
        };

        // When / Then
        assertThatThrownBy(() -> ProblemPages.check(unheardOf))
                .hasMessage("No section in docs/problems.md: unheard-of");
    }
}
