package live.frontrow.stream;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import live.frontrow.common.test.MetricsPage;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest extends ServiceTest {

    @Test
    void shouldHaveTheMetricsThatAreWrittenDown() {
        MetricsPage.check("stream-service", given().get("/q/metrics").asString());
    }
}
