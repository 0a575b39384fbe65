package live.frontrow.chat;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import live.frontrow.chat.test.RealThings;
import live.frontrow.common.test.MetricsPage;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class MetricsTest {

    @Test
    void shouldHaveTheMetricsThatAreWrittenDown() {
        MetricsPage.check("chat-service", given().get("/q/metrics").asString());
    }
}
