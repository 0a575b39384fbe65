package live.frontrow.chat;

import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.common.test.ModuleRules;
import live.frontrow.common.test.ProblemPages;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void shouldKeepToTheRules() {
        ModuleRules.check("live.frontrow.chat");
    }

    @Test
    void shouldExplainEveryProblem() {
        ProblemPages.check(ChatProblem.values());
    }
}
