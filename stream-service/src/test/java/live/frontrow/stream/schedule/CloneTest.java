package live.frontrow.stream.schedule;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CloneTest extends ServiceTest {

    @Test
    void shouldPlanTheSameShowAWeekLaterWithoutKeysAndNotArmed() {
        // Given
        Instant start = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MILLIS);
        String body = """
                {"title":"Rye week","description":"Bring flour","membersOnly":true,"tier":2,"scheduledAt":"%s"}""".formatted(start);
        String original = asCreator().body(body).post("/api/v1/streams").path("id");
        keyOf(original);
        asCreator().put("/api/v1/streams/" + original + "/armed").then().statusCode(204);
        // When
        var answer = asCreator()
                .post("/api/v1/streams/" + original + "/clone")
                .then()
                .statusCode(201);
        // Then
        String copy = answer.extract().path("id");
        answer.header("Location", endsWith("/api/v1/streams/" + copy)).body("id", not(equalTo(original)));
        show(copy)
                .body("title", equalTo("Rye week"))
                .body("description", equalTo("Bring flour"))
                .body("membersOnly", equalTo(true))
                .body("tier", equalTo(2))
                .body("scheduledAt", equalTo(start.plus(Duration.ofDays(7)).toString()))
                .body("status", equalTo("scheduled"))
                .body("version", equalTo(1));
        asCreator().get("/api/v1/streams/" + copy + "/keys").then().body("items", empty());
        asCreator()
                .get("/api/v1/streams/" + copy + "/preparation")
                .then()
                .body("armed", equalTo(false))
                .body("openedByKey", equalTo(false))
                .body("reminders", equalTo(0));
        asCreator().get("/api/v1/streams/" + original + "/preparation").then().body("armed", equalTo(true));
    }

    @Test
    void shouldPlanACancelledShowAgain() {
        // Given
        String original = plannedAt("Off", Instant.now().plus(Duration.ofDays(1)));
        asCreator().post("/api/v1/streams/" + original + "/cancel").then().statusCode(200);
        // When, Then
        asCreator()
                .post("/api/v1/streams/" + original + "/clone")
                .then()
                .statusCode(201)
                .body("cancelledAt", nullValue());
    }

    @Test
    void shouldRefuseWhatWouldLieTooFarAhead() {
        String original = plannedAt("Far", Instant.now().plus(Duration.ofDays(729)));
        asCreator()
                .post("/api/v1/streams/" + original + "/clone")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("scheduledAt"));
    }
}
