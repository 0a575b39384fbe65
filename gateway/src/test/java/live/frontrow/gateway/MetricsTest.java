package live.frontrow.gateway;

import io.quarkus.test.junit.QuarkusTest;
import live.frontrow.common.test.MetricsPage;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class MetricsTest {

    @Test
    void shouldHaveTheMetricsThatAreWrittenDown() {
        new Browser().get("/api/v1/me");

        MetricsPage.check(
                "gateway",
                new Browser(Neighbours.managementUrl()).get("/q/metrics").body());
    }
}
