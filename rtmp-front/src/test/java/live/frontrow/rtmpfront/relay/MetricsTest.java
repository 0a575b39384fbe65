package live.frontrow.rtmpfront.relay;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import live.frontrow.common.test.MetricsPage;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OriginResource.class)
class MetricsTest {

    @Test
    void shouldHaveTheMetricsThatAreWrittenDown() {
        MetricsPage.check("rtmp-front", given().get("/q/metrics").asString());
    }
}
