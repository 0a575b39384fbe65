package live.frontrow.stream.ban;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import live.frontrow.stream.test.AuthCall;
import live.frontrow.stream.test.Key;
import live.frontrow.stream.test.ServiceTest;
import live.frontrow.stream.test.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BansTest extends ServiceTest {

    @Inject
    Pool pool;

    @BeforeEach
    void liftAll() {
        pool.query("delete from ban").executeAndAwait();
    }

    @Test
    void shouldBanAnAddressAndTakeItBack() {
        // Given
        Key key = keyOf(planned("Ban"));
        AuthCall.publish("203.0.113.7", "srt", key, key.secret()).statusCode(204);

        // When
        String id = ban("203.0.113.7", "tries keys")
                .statusCode(201)
                .body("address", equalTo("203.0.113.7"))
                .body("reason", equalTo("tries keys"))
                .body("createdAt", notNullValue())
                .body("createdBy", equalTo("Carla Creator"))
                .body("lastTriedAt", nullValue())
                .extract()
                .path("id");

        // Then
        for (String protocol : List.of("rtmp", "srt", "webrtc")) {
            AuthCall.publish("203.0.113.7", protocol, key, key.secret())
                    .statusCode(403)
                    .body("id", equalTo("address-banned"));
        }
        AuthCall.publish("203.0.113.8", "srt", key, key.secret()).statusCode(204);
        asCreator()
                .get("/api/v1/bans")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].lastTriedAt", notNullValue());

        // When
        asCreator().delete("/api/v1/bans/" + id).then().statusCode(204);

        // Then
        AuthCall.publish("203.0.113.7", "webrtc", key, key.secret()).statusCode(204);
        asCreator().delete("/api/v1/bans/" + id).then().statusCode(404);
        asCreator().get("/api/v1/bans").then().body("items", equalTo(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.0/24, 198.51.100.200, 198.51.101.1",
        "2001:db8:1:2::/64, 2001:db8:1:2:aaaa::1, 2001:db8:1:3::1",
        "2001:db8::5, 2001:db8::5, 2001:db8::6",
        "198.51.100.9, ::ffff:198.51.100.9, ::ffff:198.51.100.8"
    })
    void shouldKnowRangesAndIpv6(String banned, String inside, String outside) {
        Key key = keyOf(planned("Range"));
        ban(banned, "").statusCode(201).body("address", equalTo(banned));
        AuthCall.publish(inside, "srt", key, key.secret()).statusCode(403).body("id", equalTo("address-banned"));
        AuthCall.publish(outside, "srt", key, key.secret()).statusCode(204);
    }

    @Test
    void shouldLeaveABanAsItIsWhenItComesAgain() {
        String first = ban("203.0.113.9", "first").statusCode(201).extract().path("id");
        ban(" 203.0.113.9/32 ", "second")
                .statusCode(201)
                .body("id", equalTo(first))
                .body("reason", equalTo("first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "203.0.113.7/40", "0.0.0.0/0", "16.0.0.0/7", "2000::/15", "fe80::1%1"})
    void shouldRefuseWhatIsNoAddress(String address) {
        ban(address, "")
                .statusCode(400)
                .body("id", equalTo("invalid-input"))
                .body("violations[0].field", equalTo("address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "127.0.0.0/8", "126.0.0.0/8", "::1", "::ffff:127.0.0.1", "224.0.0.1", "fe80::1"})
    void shouldNeverBanThisMachine(String address) {
        asCreator()
                .body("{\"address\":\"%s\",\"anyway\":true}".formatted(address))
                .post("/api/v1/bans")
                .then()
                .statusCode(address.equals("126.0.0.0/8") ? 201 : 400);
    }

    @Test
    void shouldWarnBeforeOneBansOneself() {
        // Given
        String body = "{\"address\":\"203.0.113.0/24\"%s}";

        // When, Then
        asCreator()
                .header("X-Forwarded-For", "203.0.113.50")
                .body(body.formatted(""))
                .post("/api/v1/bans")
                .then()
                .statusCode(409)
                .body("id", equalTo("ban-own-address"));
        asCreator()
                .header("X-Forwarded-For", "203.0.113.50")
                .body(body.formatted(",\"anyway\":true"))
                .post("/api/v1/bans")
                .then()
                .statusCode(201);
        ban("192.168.1.20", "").statusCode(409).body("id", equalTo("ban-private-address"));
        ban("fd00::1", "").statusCode(409).body("id", equalTo("ban-private-address"));
    }

    @Test
    void shouldKeepAThousand() {
        // Given
        pool.query("""
                insert into ban (id, network, reason, created_at, created_by)
                select gen_random_uuid(), ('100.0.' || n / 256 || '.' || n % 256)::cidr, '', now(), 'test'
                from generate_series(1, 1000) n""").executeAndAwait();

        // When, Then
        ban("203.0.113.7", "").statusCode(409).body("id", equalTo("too-many-bans"));
        ban("100.0.0.1", "").statusCode(201);
    }

    @Test
    void shouldRefuseALongReasonAndUnknownFields() {
        ban("203.0.113.7", "x".repeat(201)).statusCode(400).body("violations[0].field", equalTo("reason"));
        asCreator().body("{\"ip\":\"203.0.113.7\"}").post("/api/v1/bans").then().statusCode(400);
    }

    @Test
    void shouldBelongToTheCreator() {
        asAlice().get("/api/v1/bans").then().statusCode(403);
        asAnonymous().get("/api/v1/bans").then().statusCode(403);
        asAlice()
                .body("{\"address\":\"203.0.113.7\"}")
                .post("/api/v1/bans")
                .then()
                .statusCode(403);
        asAlice()
                .delete("/api/v1/bans/01a20904-b417-75ec-b1de-c6cd2e0a4139")
                .then()
                .statusCode(403);
        asAlice().get("/api/v1/ingest/alarms").then().statusCode(403);
    }

    @Test
    void shouldGiveTheFrontAListThatItNeedNotReadTwice() {
        // Given
        ban("203.0.113.7", "").statusCode(201);
        ban("198.51.100.0/24", "").statusCode(201);

        // When
        String tag = given().auth()
                .preemptive()
                .basic("mediamtx", Settings.INGEST_SECRET)
                .get("/internal/ingest/a/bans")
                .then()
                .statusCode(200)
                .body(equalTo("198.51.100.0/24\n203.0.113.7"))
                .extract()
                .header("ETag");

        // Then
        assertThat(tag).isNotNull();
        given().auth()
                .preemptive()
                .basic("mediamtx", Settings.INGEST_SECRET)
                .header("If-None-Match", tag)
                .get("/internal/ingest/a/bans")
                .then()
                .statusCode(304);
        given().get("/internal/ingest/a/bans").then().statusCode(401);
    }

    @Test
    void shouldRefuseWhoeverComesFromNowhere() {
        Key key = keyOf(planned("Nowhere"));
        for (String ip : List.of("", "<nil>", "somewhere")) {
            AuthCall.publish(ip, "webrtc", key, key.secret())
                    .statusCode(403)
                    .body("id", equalTo("ingest-address-unknown"))
                    .body("detail", containsString("could not be read"));
        }
    }

    private static ValidatableResponse ban(String address, String reason) {
        return asCreator()
                .body("{\"address\":\"%s\",\"reason\":\"%s\"}".formatted(address, reason))
                .post("/api/v1/bans")
                .then();
    }
}
