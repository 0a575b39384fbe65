package live.frontrow.stream.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArmingTest extends ServiceTest {

    @Inject
    Pool pool;

    @Test
    void shouldArmOneShowAtATime() {
        // Given
        String first = planned("First");
        String second = planned("Second");
        arm(first).statusCode(204);
        arm(first).statusCode(204);
        assertThat(armed(first)).isTrue();
        // When
        arm(second).statusCode(204);
        // Then
        assertThat(armed(first)).isFalse();
        assertThat(armed(second)).isTrue();
        // And it is no change that viewers see
        show(second).body("version", equalTo(1));
    }

    @Test
    void shouldDisarmOnlyTheShowNamed() {
        // Given
        String armed = planned("Armed");
        String other = planned("Other");
        arm(armed).statusCode(204);
        // When, Then
        disarm(other).statusCode(204);
        assertThat(armed(armed)).isTrue();
        disarm(armed).statusCode(204);
        disarm(armed).statusCode(204);
        assertThat(armed(armed)).isFalse();
        assertThat(armedShows()).isZero();
    }

    @Test
    void shouldLeaveOneWhenManyArmAtOnce() throws ExecutionException, InterruptedException {
        // Given
        List<String> shows =
                Stream.of("A", "B", "C", "D").map(ServiceTest::planned).toList();
        // When
        List<Future<Integer>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(shows.size())) {
            for (int round = 0; round < 5; round++) {
                shows.forEach(show ->
                        answers.add(threads.submit(() -> arm(show).extract().statusCode())));
            }
        }
        // Then
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(204);
        }
        assertThat(armedShows()).isEqualTo(1);
        assertThat(shows.stream().filter(ArmingTest::armed)).hasSize(1);
    }

    @Test
    void shouldEndWithCancellationAndDeletion() {
        // Given
        String cancelled = planned("Cancelled");
        arm(cancelled).statusCode(204);
        // When, Then
        asCreator().post("/api/v1/streams/" + cancelled + "/cancel").then().statusCode(200);
        assertThat(armed(cancelled)).isFalse();
        arm(cancelled).statusCode(409).body("id", equalTo("show-cancelled"));
        asCreator().post("/api/v1/streams/" + cancelled + "/restore").then().statusCode(200);
        assertThat(armed(cancelled)).isFalse();
        // And
        String deleted = planned("Deleted");
        arm(deleted).statusCode(204);
        asCreator().delete("/api/v1/streams/" + deleted).then().statusCode(204);
        assertThat(armedShows()).isZero();
    }

    @Test
    void shouldLetOnlyTheCreatorAndOnlyWhatExists() {
        String show = planned("Mine");
        String path = "/api/v1/streams/" + show;
        asAlice().put(path + "/armed").then().statusCode(403).body("id", equalTo("forbidden"));
        asAnonymous().delete(path + "/armed").then().statusCode(403);
        asAlice().get(path + "/preparation").then().statusCode(403);
        asAlice().get("/api/v1/keys/target").then().statusCode(403);
        String unknown = UUID.randomUUID().toString();
        arm(unknown).statusCode(404).body("id", equalTo("not-found"));
        disarm(unknown).statusCode(404);
        asCreator().get("/api/v1/streams/" + unknown + "/preparation").then().statusCode(404);
    }

    private static ValidatableResponse arm(String show) {
        return asCreator().put("/api/v1/streams/" + show + "/armed").then();
    }

    private static ValidatableResponse disarm(String show) {
        return asCreator().delete("/api/v1/streams/" + show + "/armed").then();
    }

    private static boolean armed(String show) {
        return asCreator()
                .get("/api/v1/streams/" + show + "/preparation")
                .then()
                .statusCode(200)
                .extract()
                .path("armed");
    }

    private long armedShows() {
        return pool.query("select count(*) from show where armed")
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }
}
