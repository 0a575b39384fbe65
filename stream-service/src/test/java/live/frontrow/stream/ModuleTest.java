package live.frontrow.stream;

import live.frontrow.common.test.ModuleRules;
import live.frontrow.common.test.ProblemPages;
import live.frontrow.stream.problem.StreamProblem;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void shouldKeepItsFeaturesInOrder() {
        ModuleRules.check("live.frontrow.stream");
    }

    @Test
    void shouldExplainEveryProblem() {
        ProblemPages.check(StreamProblem.values());
    }
}
