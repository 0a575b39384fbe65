package live.frontrow.stream.lifecycle;

import static live.frontrow.common.test.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.frontrow.stream.test.Key;
import live.frontrow.stream.test.Sender;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which show the channel's key means: on air, armed, due, planned for no time, none. */
@QuarkusTest
class KeyTargetTest extends ServiceTest {

    @Inject
    Pool pool;

    /** Neither what other tests planned nor what they have just ended may be in the way. */
    @BeforeEach
    void planNothing() {
        pool.query("update show set ended_by_creator = false").execute().await().indefinitely();
        await().until(() -> list("live,interrupted").isEmpty());
        list("scheduled")
                .forEach(
                        id -> asCreator().delete("/api/v1/streams/" + id).then().statusCode(204));
    }

    @ParameterizedTest
    @CsvSource({"PT29M, true", "PT31M, false", "PT-2H59M, true", "PT-3H-1M, false"})
    void shouldMeanAShowFromHalfAnHourBeforeItsStartToThreeHoursAfter(Duration fromNow, boolean due) {
        String show = plannedAt("Near", Instant.now().plus(fromNow));
        target(due ? show : null, due ? "due" : "none");
    }

    @Test
    void shouldMeanTheNearestOfSeveralThatAreDue() {
        plannedAt("Missed", Instant.now().minus(Duration.ofHours(1)));
        String nearest = plannedAt("Near", Instant.now().plus(Duration.ofMinutes(20)));
        plannedAt("Before that", Instant.now().minus(Duration.ofMinutes(40)));
        target(nearest, "due");
    }

    @Test
    void shouldPreferTheArmedThenTheDueThenTheNewestWithoutAStart() {
        // Given
        planned("Older");
        String undated = planned("Newer");
        target(undated, "undated");
        String due = plannedAt("Due", Instant.now().plus(Duration.ofMinutes(5)));
        target(due, "due");
        // When
        String far = plannedAt("Far", Instant.now().plus(Duration.ofDays(9)));
        asCreator().put("/api/v1/streams/" + far + "/armed").then().statusCode(204);
        // Then
        target(far, "armed");
        asCreator().post("/api/v1/streams/" + far + "/cancel").then().statusCode(200);
        target(due, "due");
        asCreator().post("/api/v1/streams/" + due + "/cancel").then().statusCode(200);
        target(undated, "undated");
        asCreator().post("/api/v1/streams/" + undated + "/cancel").then().statusCode(200);
        asCreator()
                .delete("/api/v1/streams/" + list("scheduled").getFirst())
                .then()
                .statusCode(204);
        target(null, "none");
    }

    @Test
    void shouldSendToTheArmedShowAndDisarmIt() {
        // Given
        Key key = channelKey();
        String due = plannedAt("Due", Instant.now().plus(Duration.ofMinutes(5)));
        String armed = plannedAt("Armed", Instant.now().plus(Duration.ofDays(9)));
        asCreator().put("/api/v1/streams/" + armed + "/armed").then().statusCode(204);
        // When
        try (Sender _ = Sender.rtmp(key.url())) {
            awaitStatus(armed, "live");
            // Then
            asCreator()
                    .get("/api/v1/streams/" + armed + "/preparation")
                    .then()
                    .body("armed", equalTo(false))
                    .body("openedByKey", equalTo(false));
            asCreator()
                    .put("/api/v1/streams/" + armed + "/armed")
                    .then()
                    .statusCode(409)
                    .body("id", equalTo("show-started"));
            target(armed, "on-air");
            show(due).body("status", equalTo("scheduled"));
        }
        awaitStatus(armed, "ended");
        target(due, "due");
    }

    @Test
    void shouldOpenAShowWhenNothingIsMeantAndRememberThat() {
        // Given
        Key key = channelKey();
        String notYet = plannedAt("Tonight", Instant.now().plus(Duration.ofHours(4)));
        target(null, "none");
        // When
        String opened;
        try (Sender _ = Sender.rtmp(key.url())) {
            await().until(() -> list("live").size() == 1);
            opened = list("live").getFirst();
        }
        // Then
        asCreator()
                .get("/api/v1/streams/" + opened + "/preparation")
                .then()
                .body("armed", equalTo(false))
                .body("openedByKey", equalTo(true));
        show(opened).body("title", startsWith("Live on ")).body("scheduledAt", nullValue());
        show(notYet).body("status", equalTo("scheduled"));
        awaitStatus(opened, "ended");
    }

    private static void target(String show, String reason) {
        asCreator()
                .get("/api/v1/keys/target")
                .then()
                .statusCode(200)
                .body("show", equalTo(show))
                .body("reason", equalTo(reason));
    }

    private static List<String> list(String status) {
        return asCreator()
                .queryParam("status", status)
                .queryParam("limit", 100)
                .get("/api/v1/streams")
                .jsonPath()
                .getList("items.id");
    }
}
