package live.frontrow.stream.test;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import live.frontrow.common.test.KafkaResource;
import live.frontrow.common.test.PostgresResource;
import live.frontrow.common.test.TestIdentity;

/** Real PostgreSQL and Kafka, a gateway's identity, settings, and short ways to call the service. */
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "schema", value = "stream"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(Settings.class)
public abstract class ServiceTest {

    protected static RequestSpecification asCreator() {
        return as(TestIdentity.creator());
    }

    protected static RequestSpecification asAlice() {
        return as(TestIdentity.alice());
    }

    protected static RequestSpecification asAnonymous() {
        return as(TestIdentity.anonymous());
    }

    protected static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** Plans a show; the answer's id. */
    protected static String planned(String title) {
        return asCreator()
                .body("{\"title\":\"%s\"}".formatted(title))
                .post("/api/v1/streams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Plans a show for a time; the answer's id. */
    protected static String plannedAt(String title, Instant start) {
        return asCreator()
                .body("{\"title\":\"%s\",\"scheduledAt\":\"%s\"}".formatted(title, start))
                .post("/api/v1/streams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The show as anybody sees it. */
    protected static ValidatableResponse show(String id) {
        return asAnonymous().get("/api/v1/streams/" + id).then();
    }

    /** Waits until the show is so. */
    protected static void awaitStatus(String id, String status) {
        await().untilAsserted(() -> show(id).body("status", equalTo(status)));
    }

    /** Ends the show at once. */
    protected static void end(String id) {
        asCreator().post("/api/v1/streams/" + id + "/end").then().statusCode(202);
    }

    /** A new key of a show. */
    protected static Key keyOf(String show) {
        return key("/api/v1/streams/" + show + "/keys");
    }

    /** A new key of the channel; the ones before are revoked, so that there is always room. */
    protected static Key channelKey() {
        asCreator().get("/api/v1/keys").jsonPath().<String>getList("items.id").forEach(id -> asCreator()
                .delete("/api/v1/keys/" + id));
        return key("/api/v1/keys");
    }

    private static Key key(String path) {
        return Key.of(asCreator().post(path).then().statusCode(201).extract().jsonPath());
    }
}
