package live.frontrow.gateway;

import live.frontrow.common.test.ModuleRules;
import live.frontrow.common.test.ProblemPages;
import live.frontrow.gateway.problem.GatewayProblem;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void shouldKeepToTheRules() {
        ModuleRules.check("live.frontrow.gateway");
    }

    @Test
    void shouldExplainEveryProblem() {
        ProblemPages.check(GatewayProblem.values());
    }
}
