package live.frontrow.vod.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StoredRecording;
import live.frontrow.vod.shelf.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealThings
class CatalogueTest {

    private static final String LIST = "/api/v1/recordings";

    @Inject
    Pool pool;

    @Inject
    Shelf shelf;

    @Test
    void shouldListRecordingsNewestFirst() throws Exception {
        // Given: newer than whatever other tests leave
        Instant begin = Instant.parse("2099-01-01T20:00:00Z");
        String first = StoredRecording.put(pool, shelf, begin, true).show();
        String second =
                StoredRecording.put(pool, shelf, begin.plusSeconds(60), false).show();
        StoredRecording.run(pool, "update show set audience = 'MEMBERS', tier = 2 where id = $1", Tuple.of(second));
        StoredRecording.run(
                pool,
                "insert into loss (path, file, reason, show) values ('live/x', $1 || '.mp4', 'no beginning', $1)",
                Tuple.of(first));

        // When
        var page = as(TestIdentity.creator()).get(LIST + "?limit=1").then().statusCode(200);
        String next = page.body("items.show", contains(second))
                .body("items[0].status", equalTo("recording"))
                .body("items[0].losses", empty())
                .body("items[0].access.audience", equalTo("members"))
                .body("items[0].access.tier", equalTo(2))
                .body("bytes", greaterThanOrEqualTo(24))
                .extract()
                .path("next");

        // Then
        as(TestIdentity.creator())
                .get(LIST + "?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.show", contains(first))
                .body("items[0].title", equalTo("A show"))
                .body("items[0].status", equalTo("complete"))
                .body("items[0].startedAt", equalTo("2099-01-01T20:00:00Z"))
                .body("items[0].durationMillis", equalTo(8_000))
                .body("items[0].wholeMillis", equalTo(8_000))
                .body("items[0].trim", nullValue())
                .body("items[0].bytes", equalTo(12))
                .body("items[0].segments", equalTo(2))
                .body("items[0].deletedAt", nullValue())
                .body("items[0].purgeAt", nullValue())
                .body("items[0].losses.file", contains(first + ".mp4"))
                .body("items[0].losses.reason", contains("no beginning"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "cursor=x", "cursor=WzEsMl0", "cursor=W251bGwsbnVsbF0"})
    void shouldRefuseOddQuestions(String query) {
        as(TestIdentity.creator())
                .get(LIST + "?" + query)
                .then()
                .statusCode(400)
                .body("id", equalTo("invalid-input"));
    }

    @Test
    void shouldTellNobodyElse() {
        given().get(LIST).then().statusCode(401);
        as(TestIdentity.alice()).get(LIST).then().statusCode(403);
        as(TestIdentity.alice()).delete(LIST + "/x").then().statusCode(403);
        as(TestIdentity.alice()).post(LIST + "/x/restore").then().statusCode(403);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
