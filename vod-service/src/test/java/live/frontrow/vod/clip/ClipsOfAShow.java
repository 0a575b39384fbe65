package live.frontrow.vod.clip;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.StoredRecording;
import live.frontrow.vod.shelf.Shelf;
import org.junit.jupiter.api.BeforeEach;

/** A recording with forty segments of four seconds, of which each fourth one begins without a keyframe; and a member who makes clips of it. */
abstract class ClipsOfAShow {

    static final int SEGMENTS = 40;

    @Inject
    Pool pool;

    @Inject
    Shelf shelf;

    final String person = Ids.next();
    String show;

    @BeforeEach
    void record() throws Exception {
        show = another();
        StoredRecording.run(
                pool,
                "insert into segment (show, number, time_window, init, discontinuity, independent, start_nanos, nanos, time, bytes)"
                        + " select show, n, 1, n / 20, false, n % 4 <> 3, n * 4000000000, 4000000000, time + n * interval '4 seconds', 6"
                        + " from segment, generate_series(2, $2 - 1) n where show = $1 and number = 0",
                Tuple.of(show, SEGMENTS));
    }

    /** Another show with a recording of two segments. */
    String another() throws Exception {
        return StoredRecording.put(pool, shelf, Instant.parse("2026-11-28T20:00:00Z"), true)
                .show();
    }

    String clips() {
        return "/api/v1/streams/" + show + "/clips";
    }

    ValidatableResponse make(RequestSpecification who, int first, int last, String title) {
        return post(who, wanted(first, last, title)).statusCode(201);
    }

    ValidatableResponse post(RequestSpecification who, String body) {
        return who.contentType("application/json").body(body).post(clips()).then();
    }

    static String wanted(int first, int last, String title) {
        return "{\"first\":" + first + ",\"last\":" + last + ",\"title\":\"" + title + "\"}";
    }

    static String made(ValidatableResponse answer) {
        return answer.extract().path("id");
    }

    static ValidatableResponse refused(ValidatableResponse answer, int status, String id) {
        return answer.statusCode(status).body("id", equalTo(id));
    }

    void run(String statement) {
        StoredRecording.run(pool, statement, Tuple.of(show));
    }

    RequestSpecification member() {
        return as("replay", "clip");
    }

    /** The person of this test, with these roles at the show. */
    RequestSpecification as(String... roles) {
        return given().auth().oauth2(TestIdentity.person(person, "Mia Member", "mia", roles));
    }

    static RequestSpecification asCreator() {
        return given().auth().oauth2(TestIdentity.creator());
    }

    static RequestSpecification asGateway() {
        return given().redirects().follow(false).auth().oauth2(TestIdentity.gateway());
    }
}
