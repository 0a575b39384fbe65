package live.frontrow.stream.alarm;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import live.frontrow.stream.test.AuthCall;
import live.frontrow.stream.test.FakeFront;
import live.frontrow.stream.test.Key;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlarmTest extends ServiceTest {

    private static final String WRONG = "x".repeat(32);

    @Inject
    Pool pool;

    @BeforeEach
    @AfterEach
    void calm() {
        FakeFront.quiet();
        pool.query("delete from wrong_key").executeAndAwait();
        pool.query("delete from ban").executeAndAwait();
        await().until(() -> alarms().getList("items").isEmpty());
    }

    @Test
    void shouldTellOfWrongKeysUntilTheAddressIsBanned() {
        // Given
        Key key = keyOf(planned("Alarm"));
        for (int attempt = 0; attempt < 4; attempt++) {
            AuthCall.publish("203.0.113.7", "srt", key, WRONG).statusCode(401);
        }
        assertThat(alarms().getList("items")).isEmpty();

        // When
        for (int attempt = 0; attempt < 8; attempt++) {
            AuthCall.publish("203.0.113.7", "webrtc", key, WRONG).statusCode(401);
        }

        // Then
        assertThat(alarms().getList("items.kind")).isEqualTo(List.of("wrong-keys"));
        assertThat(alarms().getString("items[0].address")).isEqualTo("203.0.113.7");
        assertThat(alarms().getInt("items[0].times")).isEqualTo(12);
        assertThat(alarms().getBoolean("items[0].bannable")).isTrue();
        await().until(() -> metrics().contains("frontrow_ingest_alarms 1.0"));

        // When
        asCreator()
                .body("{\"address\":\"203.0.113.7\"}")
                .post("/api/v1/bans")
                .then()
                .statusCode(201);

        // Then
        assertThat(alarms().getList("items")).isEmpty();
        await().until(() -> metrics().contains("frontrow_ingest_alarms 0.0"));
    }

    @Test
    void shouldTellWhomTheFrontClosed() {
        // Given
        String now = Instant.now().toString();

        // When
        FakeFront.closed("""
                {"reasons": {"resting": 40, "slow": 45, "full": 7, "banned": 90}, "addresses": [
                  {"address": "198.51.100.7", "reason": "resting", "times": 40, "lastAt": "%1$s"},
                  {"address": "198.51.100.7", "reason": "slow", "times": 5, "lastAt": "%1$s"},
                  {"address": "127.0.0.9", "reason": "slow", "times": 31, "lastAt": "%1$s"},
                  {"address": "2001:db8:1:2::/64", "reason": "slow", "times": 9, "lastAt": "%1$s"},
                  {"address": "198.51.100.9", "reason": "banned", "times": 90, "lastAt": "%1$s"}]}""".formatted(now));
        await().until(() -> alarms().getList("items").size() == 3);

        // Then
        assertThat(alarms().getList("items.kind")).isEqualTo(List.of("pressing", "pressing", "full"));
        assertThat(alarms().getList("items.address")).isEqualTo(Arrays.asList("198.51.100.7", "127.0.0.9", null));
        assertThat(alarms().getList("items.times")).isEqualTo(List.of(45, 31, 7));
        assertThat(alarms().getList("items.bannable")).isEqualTo(List.of(true, false, false));
    }

    @Test
    void shouldNoteThatABannedAddressKnockedAtTheFront() {
        // Given
        asCreator()
                .body("{\"address\":\"198.51.100.0/24\"}")
                .post("/api/v1/bans")
                .then()
                .statusCode(201);

        // When
        FakeFront.closed("""
                {"reasons": {"banned": 1}, "addresses": [{"address": "198.51.100.9", "reason": "banned", "times": 1,
                  "lastAt": "2026-11-23T19:30:00Z"}]}""");

        // Then
        await().until(() -> "2026-11-23T19:30:00Z"
                .equals(asCreator().get("/api/v1/bans").jsonPath().getString("items[0].lastTriedAt")));
    }

    private static JsonPath alarms() {
        return asCreator()
                .get("/api/v1/ingest/alarms")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }
}
