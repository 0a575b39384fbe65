package live.frontrow.vod;

import live.frontrow.common.test.ModuleRules;
import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void shouldKeepToTheRules() {
        ModuleRules.check("live.frontrow.vod");
    }
}
