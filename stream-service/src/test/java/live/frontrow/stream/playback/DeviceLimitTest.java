package live.frontrow.stream.playback;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PlaybackRevoked;
import live.frontrow.common.event.PlaybackRevoked.Kind;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three devices of a person at a show, and what becomes of the fourth. */
@QuarkusTest
class DeviceLimitTest extends ServiceTest {

    private static final int LIMIT = 3;

    @Inject
    Pool pool;

    @Inject
    DeviceBook book;

    private final String person = UUID.randomUUID().toString();
    private EventProbe revoked;
    private String show;

    @BeforeEach
    void plan() {
        show = planned("Devices");
        revoked = EventProbe.of(EventType.PLAYBACK_REVOKED);
    }

    @AfterEach
    void close() {
        revoked.close();
    }

    @Test
    void shouldLetThreeWatchAndTakeTheOldestsPlaceForTheFourth() {
        // Given
        JsonPath oldest = grant("{}");
        List<String> others = List.of(sid("{}"), sid("{}"));
        others.forEach(sid -> assertThat(sid(goOn(sid))).isEqualTo(sid));
        // When
        String fourth = sid("{}");
        // Then gateways are told, with a version that no token of the oldest reaches
        await().untilAsserted(() ->
                assertThat(revoked.events(oldest.getString("sid"))).hasSize(1));
        PlaybackRevoked told = (PlaybackRevoked)
                revoked.events(oldest.getString("sid")).getFirst().data();
        assertThat(told.kind()).isEqualTo(Kind.SESSION);
        assertThat(told.subject()).isEqualTo(oldest.getString("sid"));
        assertThat(told.rightsVersion()).isEqualTo(rightsVersion(oldest.getString("token")) + 1);
        // and nobody else loses anything
        List.of(others.get(0), others.get(1), fourth).forEach(sid -> {
            assertThat(sid(goOn(sid))).isEqualTo(sid);
            assertThat(revoked.events(sid)).isEmpty();
        });
    }

    @Test
    void shouldTellTheOldestWhyAndGiveThePlaceBackOnRequest() {
        // Given
        String oldest = sid("{}");
        String second = sid("{}");
        String third = sid("{}");
        String newest = sid("{}");
        // When, Then
        ask(goOn(oldest))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("id", equalTo("device-limit"))
                .body("type", equalTo("https://frontrow.live/problems/device-limit"))
                .body("limit", equalTo(LIMIT))
                .body("since", equalTo(beganAt(newest).toString()))
                .body("detail", containsString("watchHere"));
        // When it is taken back, by another session, as the old one is over for good
        String back = sid("{\"sid\":\"" + oldest + "\",\"watchHere\":true}");
        assertThat(back).isNotIn(oldest, second, third, newest);
        ask(goOn(second)).statusCode(409).body("id", equalTo("device-limit"));
        List.of(third, newest, back).forEach(sid -> assertThat(sid(goOn(sid))).isEqualTo(sid));
        await().untilAsserted(() -> assertThat(revoked.events(second)).hasSize(1));
        assertThat(revoked.events(third)).isEmpty();
    }

    @Test
    void shouldCountNobodyWhoHasNotRenewedForATokensLife() {
        // Given
        String gone = sid("{}");
        String second = sid("{}");
        String third = sid("{}");
        renewedSecondsAgo(gone, 120);
        // When
        String fourth = sid("{}");
        // Then nobody lost anything to it
        List.of(second, third, fourth).forEach(sid -> assertThat(sid(goOn(sid))).isEqualTo(sid));
        assertThat(lost()).isZero();
        // and the one that was gone gets in again when there is room, as the newest
        ask(goOn(gone)).statusCode(409);
        renewedSecondsAgo(second, 120);
        assertThat(sid(goOn(gone))).isEqualTo(gone);
        sid("{}");
        ask(goOn(third)).statusCode(409);
        assertThat(sid(goOn(gone))).isEqualTo(gone);
    }

    @Test
    void shouldCountALateOneUntilItsTokenEnds() {
        String late = sid("{}");
        sid("{}");
        sid("{}");
        renewedSecondsAgo(late, 110);
        // A renewal this late waits in line, and is one all the same.
        assertThat(sid(goOn(late))).isEqualTo(late);
        renewedSecondsAgo(late, 110);
        sid("{}");
        ask(goOn(late)).statusCode(409);
    }

    @Test
    void shouldTakeThePlaceOfOneWhosePlayerIsSilentBeforeTheOldest() {
        // Given
        String oldest = sid("{}");
        String closed = sid("{}");
        String playing = sid("{}");
        lastPlayed(oldest, 5);
        lastPlayed(closed, 40);
        // When
        sid("{}");
        // Then
        ask(goOn(closed)).statusCode(409);
        assertThat(sid(goOn(oldest))).isEqualTo(oldest);
        assertThat(sid(goOn(playing))).isEqualTo(playing);
    }

    @Test
    void shouldNotTakeAPlaceForAPreview() {
        List<String> three = List.of(sid("{}"), sid("{}"), sid("{}"));
        ask("{\"watchHere\":false}").statusCode(409).body("id", equalTo("device-limit"));
        three.forEach(sid -> assertThat(sid(goOn(sid))).isEqualTo(sid));
    }

    @Test
    void shouldCountEachPersonAndShowForItself() {
        List<String> three = List.of(sid("{}"), sid("{}"), sid("{}"));
        // When others come, and the same person to another show
        String elsewhere = planned("Elsewhere");
        playback(as(TestIdentity.person(UUID.randomUUID().toString(), "B", "b")), show, "{}")
                .statusCode(200);
        playback(asAnonymous(), show, "{}").statusCode(200);
        playback(asPerson(), elsewhere, "{}").statusCode(200);
        // Then
        three.forEach(sid -> assertThat(sid(goOn(sid))).isEqualTo(sid));
    }

    @Test
    void shouldHoldForThoseWhoAreNotSignedIn() {
        String oldest = playback(asAnonymous(), show, "{}").extract().path("sid");
        for (int i = 0; i < LIMIT; i++) {
            playback(asAnonymous(), show, "{}").statusCode(200);
        }
        playback(asAnonymous(), show, goOn(oldest)).statusCode(409).body("id", equalTo("device-limit"));
    }

    @Test
    void shouldNotCountTheCreator() {
        String first = playback(asCreator(), show, "{}").extract().path("sid");
        for (int i = 0; i < LIMIT; i++) {
            playback(asCreator(), show, "{}").statusCode(200);
        }
        playback(asCreator(), show, goOn(first)).statusCode(200).body("sid", equalTo(first));
    }

    @Test
    void shouldNotGoOnWithSomebodyElsesSession() {
        // Given a browser in which somebody else was signed in, and a session nobody has heard of
        String hers = sid("{}");
        String unheardOf = UUID.randomUUID().toString();
        // When
        String his = playback(as(TestIdentity.person(UUID.randomUUID().toString(), "B", "b")), show, goOn(hers))
                .statusCode(200)
                .extract()
                .path("sid");
        // Then
        assertThat(his).isNotEqualTo(hers);
        assertThat(sid(goOn(unheardOf))).isNotEqualTo(unheardOf);
    }

    @Test
    void shouldLetNoMoreThanThreeInWhoComeAtTheSameMoment() throws Exception {
        for (int round = 0; round < 5; round++) {
            String crowded = planned("Race");
            // When
            List<String> given = atOnce(12, crowded);
            // Then all got in, and all but three have lost it again, told once each
            assertThat(given).hasSize(12).doesNotHaveDuplicates();
            List<String> watching = watching(crowded);
            assertThat(watching).hasSize(LIMIT);
            List<String> losers =
                    given.stream().filter(sid -> !watching.contains(sid)).toList();
            await().untilAsserted(() ->
                    losers.forEach(sid -> assertThat(revoked.events(sid)).hasSize(1)));
            watching.forEach(sid -> {
                assertThat(revoked.events(sid)).isEmpty();
                playback(asPerson(), crowded, goOn(sid)).statusCode(200);
            });
            losers.forEach(sid -> playback(asPerson(), crowded, goOn(sid)).statusCode(409));
        }
    }

    @Test
    void shouldRevokeWhatTheOldestIsGivenAtThatVeryMoment() throws Exception {
        // Given a renewal of the oldest that has not finished, and a newcomer that waits for it
        String oldest = sid("{}");
        sid("{}");
        sid("{}");
        SqlConnection other = pool.getConnection().await().indefinitely();
        Transaction renewal = other.begin().await().indefinitely();
        other.preparedQuery("update viewing_device set renewed_at = now() where session_id = $1")
                .execute(Tuple.of(UUID.fromString(oldest)))
                .await()
                .indefinitely();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> newcomer = threads.submit(() -> sid("{}"));
            await().untilAsserted(() -> assertThat(count("select count(*) from pg_locks where not granted"))
                    .isEqualTo(1));
            // When rights change meanwhile, so that the renewal's token may have their version
            long given = count("update rights_version set version = version + 1 returning version");
            renewal.commit().await().indefinitely();
            other.close().await().indefinitely();
            newcomer.get();
            // Then
            await().untilAsserted(() -> assertThat(revoked.events(oldest)).hasSize(1));
            PlaybackRevoked told =
                    (PlaybackRevoked) revoked.events(oldest).getFirst().data();
            assertThat(told.rightsVersion()).isEqualTo(given + 1);
            ask(goOn(oldest)).statusCode(409);
        }
    }

    @Test
    void shouldMakeTheNextOneWaitWhileAnotherInstanceDecides() throws Exception {
        // Given an instance that has not finished
        String first = sid("{}");
        SqlConnection other = pool.getConnection().await().indefinitely();
        Transaction deciding = other.begin().await().indefinitely();
        other.preparedQuery("select count(*) from pg_advisory_xact_lock(hashtextextended("
                        + "'devices of ' || current_schema() || ' ' || $1 || ' ' || $2, 0))")
                .execute(Tuple.of(show, person))
                .await()
                .indefinitely();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            Future<String> waiting = threads.submit(() -> sid("{}"));
            await().untilAsserted(() -> assertThat(
                            count("select count(*) from pg_locks where locktype = 'advisory' and not granted"))
                    .isEqualTo(1));
            // Then
            assertThat(waiting.isDone()).isFalse();
            // and whoever only renews in time does not wait
            assertThat(sid(goOn(first))).isEqualTo(first);
            assertThat(watching(show)).hasSize(1);
            deciding.commit().await().indefinitely();
            other.close().await().indefinitely();
            waiting.get();
            assertThat(watching(show)).hasSize(2);
        }
    }

    @Test
    void shouldRememberFewOfThoseThatLostTheirPlace() {
        for (int i = 0; i < 25; i++) {
            sid("{}");
        }
        assertThat(watching(show)).hasSize(LIMIT);
        assertThat(lost()).isEqualTo(16);
    }

    @Test
    void shouldForgetDevicesAnHourAfterTheirLastToken() {
        String old = sid("{}");
        String notYet = sid("{}");
        renewedSecondsAgo(old, 3_601);
        renewedSecondsAgo(notYet, 3_590);
        book.forget(Instant.now()).await().indefinitely();
        assertThat(watching(show)).containsExactly(notYet);
        // Whoever asks after that is a new device.
        assertThat(sid(goOn(old))).isNotEqualTo(old);
    }

    private List<String> atOnce(int devices, String where) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < devices; i++) {
                answers.add(threads.submit(() -> playback(asPerson(), where, "{}")
                        .statusCode(200)
                        .extract()
                        .path("sid")));
            }
            List<String> sids = new ArrayList<>();
            for (Future<String> answer : answers) {
                sids.add(answer.get());
            }
            return sids;
        }
    }

    private static String goOn(String sid) {
        return "{\"sid\":\"" + sid + "\"}";
    }

    private String sid(String body) {
        return grant(body).getString("sid");
    }

    private JsonPath grant(String body) {
        return ask(body).statusCode(200).extract().jsonPath();
    }

    private ValidatableResponse ask(String body) {
        return playback(asPerson(), show, body);
    }

    private RequestSpecification asPerson() {
        return as(TestIdentity.person(person, "P", "p"));
    }

    private static ValidatableResponse playback(RequestSpecification who, String show, String body) {
        return who.body(body).post("/api/v1/streams/" + show + "/playback").then();
    }

    private static long rightsVersion(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return JsonPath.from(claims).getLong("rv");
    }

    private void renewedSecondsAgo(String sid, int seconds) {
        pool.preparedQuery(
                        "update viewing_device set renewed_at = now() - make_interval(secs => $2) where session_id = $1")
                .execute(Tuple.of(UUID.fromString(sid), (double) seconds))
                .await()
                .indefinitely();
    }

    /** As gateways would have reported it: a stay reaches a minute past its last sign of life. */
    private void lastPlayed(String sid, int secondsAgo) {
        pool.preparedQuery("""
                        insert into viewing_session (show_id, viewer, session_id, present)
                        values ($1, $2, $3, tstzmultirange(tstzrange(
                            now() - interval '10 minutes', now() + make_interval(secs => 60 - $4))))""")
                .execute(Tuple.of(UUID.fromString(show), person, UUID.fromString(sid), (double) secondsAgo))
                .await()
                .indefinitely();
    }

    private Instant beganAt(String sid) {
        return pool.preparedQuery("select began_at from viewing_device where session_id = $1")
                .execute(Tuple.of(UUID.fromString(sid)))
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant())
                .await()
                .indefinitely();
    }

    private List<String> watching(String where) {
        List<String> sids = new ArrayList<>();
        pool.preparedQuery(
                        "select session_id from viewing_device where show_id = $1 and viewer = $2 and lost_at is null")
                .execute(Tuple.of(UUID.fromString(where), person))
                .await()
                .indefinitely()
                .forEach(row -> sids.add(row.getUUID(0).toString()));
        return sids;
    }

    private long lost() {
        return pool.preparedQuery(
                        "select count(*) from viewing_device where show_id = $1 and viewer = $2 and lost_at is not null")
                .execute(Tuple.of(UUID.fromString(show), person))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }

    private long count(String sql) {
        return pool.query(sql)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }
}
