package live.frontrow.membership;

import live.frontrow.common.test.ModuleRules;
import live.frontrow.common.test.ProblemPages;
import live.frontrow.membership.problem.MembershipProblem;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void shouldKeepToTheRules() {
        ModuleRules.check("live.frontrow.membership");
    }

    @Test
    void shouldExplainEachProblem() {
        ProblemPages.check(MembershipProblem.values());
    }
}
