package live.frontrow.stream.replay;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PlaybackRevoked;
import live.frontrow.common.event.RecordingState;
import live.frontrow.common.event.RecordingStatus;
import live.frontrow.common.event.Replay;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.ReplayAudience;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.Facts;
import live.frontrow.stream.test.ServiceTest;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what vod-service says to what is shown, told and opened. */
@QuarkusTest
class ReplayTest extends ServiceTest {

    private static final JwtConsumer UNCHECKED = new JwtConsumerBuilder()
            .setSkipSignatureVerification()
            .setSkipDefaultAudienceValidation()
            .build();

    @Inject
    Pool pool;

    private Facts others;
    private EventProbe told;

    @BeforeEach
    void open() {
        others = new Facts();
        told = EventProbe.of(EventType.STREAM_UPDATED, EventType.PLAYBACK_REVOKED);
    }

    @AfterEach
    void close() {
        others.close();
        told.close();
    }

    @Test
    void shouldShowAndTellWhatThereIsOfARecording() {
        // Given
        String show = planned("Recorded");
        show(show).body("vodUrl", nullValue()).body("vodStatus", nullValue()).body("vodDurationMillis", nullValue());

        // When: the older one comes late
        say(show, 2, RecordingStatus.COMPLETE, 9_000, false);
        say(show, 1, RecordingStatus.RECORDING, 4_000, false);
        String after = planned("After");
        say(after, 1, RecordingStatus.RECORDING, 4_000, false);

        // Then
        await().untilAsserted(() -> show(after).body("vodStatus", equalTo("recording")));
        show(show)
                .body("vodUrl", equalTo("/vod/" + show + "/index.m3u8"))
                .body("vodStatus", equalTo("complete"))
                .body("vodDurationMillis", equalTo(9_000));
        await().untilAsserted(() -> assertThat(replays(show))
                .containsExactly(null, new Replay("/vod/" + show + "/index.m3u8", RecordingStatus.COMPLETE, 9_000)));
    }

    @Test
    void shouldGiveTokensForTheReplayWhenTheShowIsOver() throws Exception {
        // Given
        String show = planned("Over");
        over(show);
        playback(show).statusCode(409).body("id", equalTo("show-over"));

        // When
        say(show, 1, RecordingStatus.COMPLETE, 9_000, false);

        // Then
        await().untilAsserted(() -> playback(show).statusCode(200));
        String token = playback(show).body("hlsUrl", nullValue()).extract().path("token");
        assertThat(UNCHECKED.processToClaims(token).getStringListClaimValue("scope"))
                .containsExactly("replay");
        asAlice().post("/api/v1/streams/" + show + "/links").then().statusCode(409);
    }

    @Test
    void shouldCutOffWhoWatchesWhatIsDeleted() {
        // Given
        String show = planned("Deleted");
        over(show);
        say(show, 1, RecordingStatus.COMPLETE, 9_000, false);
        await().untilAsserted(() -> playback(show).statusCode(200));

        // When
        say(show, 2, RecordingStatus.COMPLETE, 9_000, true);

        // Then
        await().untilAsserted(() -> playback(show).statusCode(409));
        show(show).body("vodUrl", nullValue());
        await().untilAsserted(() -> assertThat(told.events(show))
                .anySatisfy(event -> assertThat(event.data()).isInstanceOf(PlaybackRevoked.class)));
    }

    @Test
    void shouldOpenItToOthersWhenTheCreatorSaysSo() {
        // Given
        String show = planned("Mine");
        over(show);
        say(show, 1, RecordingStatus.COMPLETE, 9_000, false);
        await().untilAsserted(() -> playback(show).statusCode(200));

        // When, Then
        open(show, "{\"audience\":\"members\",\"tier\":2}")
                .statusCode(200)
                .body("replayAccess.audience", equalTo("members"))
                .body("replayAccess.tier", equalTo(2));
        playback(show).statusCode(403).body("id", equalTo("tier-required"));
        open(show, "{\"audience\":\"private\"}").statusCode(200);
        playback(show).statusCode(409).body("id", equalTo("show-over"));
        asCreator().post("/api/v1/streams/" + show + "/playback").then().statusCode(200);
        say(show, 2, RecordingStatus.COMPLETE, 10_000, false);
        await().untilAsserted(() -> show(show).body("vodDurationMillis", equalTo(10_000)));
        show(show).body("replayAccess.audience", equalTo("private"));
        open(show, "{\"audience\":\"show\"}").statusCode(200).body("replayAccess", nullValue());
        open(show, "{\"audience\":\"show\"}").statusCode(200);
        playback(show).statusCode(200);

        // Then: each change once, with everybody's tokens asked for anew
        await().untilAsserted(() -> assertThat(
                        told.events(show).stream().filter(event -> event.data() instanceof PlaybackRevoked))
                .hasSize(3));
        await().untilAsserted(() -> assertThat(told.events(show).stream()
                        .filter(event -> event.data() instanceof StreamState)
                        .map(event -> ((StreamState) event.data()).replayAccess()))
                .containsExactly(
                        null,
                        null,
                        new ReplayAccess(ReplayAudience.MEMBERS, 2),
                        new ReplayAccess(ReplayAudience.PRIVATE, null),
                        new ReplayAccess(ReplayAudience.PRIVATE, null),
                        null));
    }

    @Test
    void shouldOpenOfARecordingTheWindowsThatAreTheirs() throws Exception {
        // Given: twenty minutes for everybody, then for members
        String show = planned("In parts");
        over(show);
        say(show, 1, RecordingStatus.COMPLETE, 9_000, false);
        pool.preparedQuery("update show set members_only = true, access_windows = $2 where id = $1")
                .executeAndAwait(Tuple.of(
                        UUID.fromString(show),
                        "[{\"from\":\"2026-11-29T20:00:00Z\",\"membersOnly\":false},"
                                + "{\"from\":\"2026-11-29T20:20:00Z\",\"membersOnly\":true}]"));

        // Then
        await().untilAsserted(() -> playback(show).statusCode(200));
        String token = playback(show)
                .body("scope", contains("windows"))
                .body("locked.window", contains(2))
                .body("locked.tier", contains(nullValue()))
                .body("locked.signedIn", contains(true))
                .body("locked.member", contains(false))
                .extract()
                .path("token");
        assertThat(UNCHECKED.processToClaims(token).getClaimValue("windows")).isEqualTo(List.of(1L));
        assertThat(UNCHECKED.processToClaims(token).hasClaim("visibility")).isFalse();
        String all = asCreator()
                .post("/api/v1/streams/" + show + "/playback")
                .then()
                .body("scope", contains("replay", "clip", "moderate"))
                .body("locked", empty())
                .extract()
                .path("token");
        assertThat(UNCHECKED.processToClaims(all).getClaimValue("windows")).isEqualTo(List.of(1L, 2L));

        // When all of it is given to everybody, and no longer
        open(show, "{\"audience\":\"public\"}").statusCode(200);
        playback(show).body("scope", contains("replay")).body("locked", empty());
        open(show, "{\"audience\":\"show\"}").statusCode(200);
        playback(show).body("scope", contains("windows"));

        // When it is still on, for members: the part that was for everybody is for whoever asks for it
        pool.preparedQuery("update show set status = 'LIVE', ended_at = null where id = $1")
                .executeAndAwait(Tuple.of(UUID.fromString(show)));
        playback(show)
                .statusCode(403)
                .body("id", equalTo("membership-required"))
                .body("part", equalTo(true));
        asAnonymous()
                .body("{\"part\":true}")
                .post("/api/v1/streams/" + show + "/playback")
                .then()
                .statusCode(200)
                .body("scope", contains("windows"))
                .body("hlsUrl", nullValue());
    }

    @Test
    void shouldTakeNothingFromThoseWhoWatchUntilTheEnd() {
        String show = planned("To come");
        open(show, "{\"audience\":\"private\"}").statusCode(200);
        playback(show).statusCode(200);
        assertThat(told.events(show)).noneMatch(event -> event.data() instanceof PlaybackRevoked);
    }

    @Test
    void shouldNotLetTheShowsAudienceChangeOnceItIsOver() {
        String show = planned("Over");
        over(show);
        asCreator()
                .body("{\"membersOnly\":true}")
                .patch("/api/v1/streams/" + show)
                .then()
                .statusCode(409)
                .body("id", equalTo("show-over"));
        asCreator()
                .body("{\"title\":\"Renamed\"}")
                .patch("/api/v1/streams/" + show)
                .then()
                .statusCode(200)
                .body("membersOnly", equalTo(false));
    }

    @Test
    void shouldRefuseAnAudienceThatMakesNoSense() {
        String show = planned("Refused");
        open(show, "{}").statusCode(400).body("violations[0].field", equalTo("audience"));
        open(show, "{\"audience\":\"friends\"}").statusCode(400);
        open(show, "{\"audience\":\"public\",\"tier\":1}").statusCode(400).body("violations[0].field", equalTo("tier"));
        open(show, "{\"audience\":\"members\",\"tier\":10}")
                .statusCode(400)
                .body("violations[0].field", equalTo("tier"));
        asAlice()
                .contentType("application/json")
                .body("{\"audience\":\"public\"}")
                .put("/api/v1/streams/" + show + "/replay/access")
                .then()
                .statusCode(403);
        show(show).body("replayAccess", nullValue()).body("version", equalTo(1));
    }

    private static ValidatableResponse open(String show, String body) {
        return asCreator()
                .contentType("application/json")
                .body(body)
                .put("/api/v1/streams/" + show + "/replay/access")
                .then();
    }

    private static ValidatableResponse playback(String show) {
        return asAlice().post("/api/v1/streams/" + show + "/playback").then();
    }

    private void say(String show, long version, RecordingStatus status, long millis, boolean deleted) {
        others.send(
                EventType.RECORDING_READY,
                show,
                new RecordingState(
                        show,
                        version,
                        status,
                        "/vod/" + show + "/index.m3u8",
                        Instant.parse("2026-11-29T12:00:00Z"),
                        millis,
                        deleted));
    }

    private void over(String show) {
        pool.preparedQuery("update show set status = 'ENDED', ended_at = now(), started_at = now() where id = $1")
                .execute(Tuple.of(UUID.fromString(show)))
                .await()
                .indefinitely();
    }

    private List<Replay> replays(String show) {
        return told.events(show).stream()
                .filter(event -> event.data() instanceof StreamState)
                .map(event -> ((StreamState) event.data()).replay())
                .toList();
    }
}
