package live.frontrow.vod.forecast;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StoredRecording;
import live.frontrow.vod.shelf.Shelf;
import org.junit.jupiter.api.Test;

/** Other tests' recordings are there, too. */
@QuarkusTest
@RealThings
class StorageForecastTest {

    private static final long LARGE = 1_000_000_000_000_000L;

    @Inject
    Pool pool;

    @Inject
    Shelf shelf;

    @Test
    void shouldSayWhatIsUsedAndWhatTheLastWeeksTook() throws Exception {
        // Given
        JsonPath before = storage();
        Instant now = Instant.now();
        StoredRecording.put(pool, shelf, now.minus(Duration.ofDays(29)), true, 5);
        String show = StoredRecording.put(pool, shelf, now.minus(Duration.ofDays(27)), true, 3)
                .show();

        // Then
        JsonPath after = storage();
        assertThat(after.getLong("usedBytes") - before.getLong("usedBytes")).isEqualTo(48);
        assertThat(after.getInt("shows") - before.getInt("shows")).isEqualTo(1);
        assertThat(after.getLong("freeBytes")).isPositive();
        assertThat(after.getBoolean("nextFits")).isTrue();

        // When: a petabyte in one show
        StoredRecording.run(
                pool, "update segment set bytes = $2 where show = $1 and number = 0", Tuple.of(show, LARGE));

        // Then
        JsonPath full = storage();
        assertThat(full.getLong("largestBytes")).isEqualTo(LARGE + 12);
        assertThat(full.getLong("weeklyBytes")).isGreaterThan(LARGE / 4);
        assertThat(full.getBoolean("nextFits")).isFalse();
        assertThat(Instant.parse(full.getString("fullAt"))).isBefore(now.plus(Duration.ofDays(8)));
        StoredRecording.run(pool, "delete from segment where show = $1", Tuple.of(show));
    }

    @Test
    void shouldSayHowFarBehindARecordingIs() throws Exception {
        // Given
        // Longer ago than anything that another test left on air
        Duration ago = Duration.ofDays(400);
        Instant began = Instant.now().minus(ago);
        StoredRecording running = StoredRecording.put(pool, shelf, began, false, 3);

        // Then
        assertThat(storage().getDouble("behindSeconds")).isBetween(ago.toSeconds() - 60.0, ago.toSeconds() + 60.0);

        // When
        // Complete as well: an agent would look for what is left of it.
        StoredRecording.run(pool, "update recording set complete_at = now() where show = $1", Tuple.of(running.show()));
        StoredRecording.run(pool, "update show set ended_at = now() where id = $1", Tuple.of(running.show()));

        // Then
        Double left = storage().get("behindSeconds") == null ? null : storage().getDouble("behindSeconds");
        assertThat(left == null || left < ago.toSeconds() - 60).isTrue();
    }

    private static JsonPath storage() {
        return given().auth()
                .oauth2(TestIdentity.creator())
                .get("/api/v1/recordings/storage")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
