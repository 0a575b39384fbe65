package live.frontrow.vod.library;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.RecordingState;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StoredRecording;
import live.frontrow.vod.shelf.Shelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealThings
class ExpiryTest {

    private static final String RECORDINGS = "/api/v1/recordings/";
    private static final Duration NOTICE = Duration.ofDays(7);

    @Inject
    Pool pool;

    @Inject
    Shelf shelf;

    @Inject
    Expiry expiry;

    @Inject
    MeterRegistry metrics;

    @AfterEach
    void keepEverything() {
        retention("{\"days\": null}").statusCode(200);
    }

    @Test
    void shouldKeepEverythingUnlessToldOtherwise() throws Exception {
        String show = ended(Duration.ofDays(4_000));
        asCreator().get(RECORDINGS + "retention").then().statusCode(200).body("days", nullValue());
        expiry.turn();
        view(show).body("expiresAt", nullValue()).body("kept", equalTo(false)).body("deletedAt", nullValue());
    }

    @Test
    void shouldDeleteWhatWasKeptLongEnoughAndSayItSevenDaysBefore() throws Exception {
        // Given
        String old = ended(Duration.ofDays(40));
        String young = ended(Duration.ofDays(10));
        String running = StoredRecording.put(pool, shelf, Instant.now(), false).show();
        double before = metrics.counter("frontrow.recording.expired").count();
        try (EventProbe probe = EventProbe.of(EventType.RECORDING_READY)) {
            // When
            retention("{\"days\": 30}").statusCode(200).body("days", equalTo(30));

            // Then: nothing goes at once
            assertExpires(old, Instant.now().plus(NOTICE));
            assertExpires(young, Instant.now().plus(Duration.ofDays(20)));
            view(running).body("expiresAt", nullValue());
            asCreator()
                    .get(RECORDINGS + "expiring")
                    .then()
                    .statusCode(200)
                    .body("show", hasItem(old))
                    .body("show", not(hasItem(young)));
            expiry.turn();
            view(old).body("deletedAt", nullValue());

            // When
            longAgo();
            expiry.turn();
            expiry.turn();

            // Then
            view(old)
                    .body("deletedAt", notNullValue())
                    .body("purgeAt", notNullValue())
                    .body("expiresAt", nullValue());
            view(young).body("deletedAt", nullValue());
            await().untilAsserted(() -> assertThat(probe.events(old))
                    .extracting(event -> ((RecordingState) event.data()).deleted())
                    .containsExactly(true));
            assertThat(metrics.counter("frontrow.recording.expired").count()).isGreaterThan(before);
        }
    }

    @Test
    void shouldGiveSevenDaysMoreToWhatIsRestored() throws Exception {
        // Given
        String show = ended(Duration.ofDays(40));
        retention("{\"days\": 30}");
        longAgo();
        expiry.turn();

        // When
        asCreator().post(RECORDINGS + show + "/restore").then().statusCode(200);

        // Then
        assertExpires(show, Instant.now().plus(NOTICE));
        expiry.turn();
        view(show).body("deletedAt", nullValue());
    }

    @Test
    void shouldKeepSomeForEver() throws Exception {
        // Given
        String show = ended(Duration.ofDays(40));
        retention("{\"days\": 30}");
        longAgo();

        // When
        asCreator()
                .put(RECORDINGS + show + "/kept")
                .then()
                .statusCode(200)
                .body("kept", equalTo(true))
                .body("expiresAt", nullValue());
        expiry.turn();
        view(show).body("deletedAt", nullValue());
        asCreator().delete(RECORDINGS + show + "/kept").then().statusCode(200).body("kept", equalTo(false));

        // Then
        assertExpires(show, Instant.now().plus(NOTICE));
        asCreator().put(RECORDINGS + "nothing/kept").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"days\": 0}", "{\"days\": 3651}", "{\"days\": -1}", "{}", "{\"days\": 7, \"x\": 1}"})
    void shouldRefuseWhatMakesNoSense(String body) {
        retention(body).statusCode(400).body("id", equalTo("invalid-input"));
        asCreator().get(RECORDINGS + "retention").then().body("days", nullValue());
    }

    @Test
    void shouldLetNobodyElse() {
        for (String path : new String[] {"retention", "expiring", "storage"}) {
            given().get(RECORDINGS + path).then().statusCode(401);
            given().auth()
                    .oauth2(TestIdentity.alice())
                    .get(RECORDINGS + path)
                    .then()
                    .statusCode(403);
        }
        given().auth()
                .oauth2(TestIdentity.alice())
                .put(RECORDINGS + "x/kept")
                .then()
                .statusCode(403);
    }

    private String ended(Duration ago) throws Exception {
        Instant end = Instant.now().minus(ago);
        String show =
                StoredRecording.put(pool, shelf, end.minusSeconds(8), true).show();
        StoredRecording.run(
                pool, "update show set ended_at = $2 where id = $1", Tuple.of(show, end.atOffset(ZoneOffset.UTC)));
        return show;
    }

    private void longAgo() {
        StoredRecording.run(pool, "update retention set since = now() - interval '8 days'", Tuple.tuple());
    }

    private static void assertExpires(String show, Instant at) {
        assertThat(Instant.parse(view(show).extract().path("expiresAt"))).isCloseTo(at, within(1, ChronoUnit.MINUTES));
    }

    private static ValidatableResponse view(String show) {
        return asCreator().get(RECORDINGS + show).then().statusCode(200);
    }

    private static ValidatableResponse retention(String body) {
        return asCreator()
                .contentType(ContentType.JSON)
                .body(body)
                .put(RECORDINGS + "retention")
                .then();
    }

    private static RequestSpecification asCreator() {
        return given().auth().oauth2(TestIdentity.creator());
    }
}
