package live.frontrow.vod;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import live.frontrow.common.test.MetricsPage;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class MetricsTest {

    @Test
    void shouldHaveTheMetricsThatAreWrittenDown() {
        MetricsPage.check("vod-service", given().get("/q/metrics").asString());
    }
}
