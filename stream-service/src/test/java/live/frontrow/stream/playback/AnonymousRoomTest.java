package live.frontrow.stream.playback;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many watch without signing in: 200 of an address, 20,000 in all. */
@QuarkusTest
class AnonymousRoomTest extends ServiceTest {

    private static final int PER_ADDRESS = 200;
    private static final int MOST = 20_000;
    private static final String OFFICE = "203.0.113.7";

    @Inject
    Pool pool;

    @Inject
    DeviceBook book;

    @Inject
    MeterRegistry metrics;

    private String show;

    @BeforeEach
    void plan() {
        emptyTheHouse();
        show = planned("Open house");
    }

    @AfterEach
    void emptyTheHouse() {
        run("delete from viewing_device where viewer like 'anon-%'");
    }

    @Test
    void shouldTakeAsManyOfAnAddressAsConfigured() {
        // Given
        fill(OFFICE, PER_ADDRESS - 1);
        double before = refused();
        // When
        String last = sid(come("last", OFFICE));
        // Then
        come("one-more", OFFICE)
                .statusCode(429)
                .contentType("application/problem+json")
                .body("id", equalTo("anonymous-limit"))
                .body("type", equalTo("https://frontrow.live/problems/anonymous-limit"))
                .body("reason", equalTo("address"));
        assertThat(refused()).isEqualTo(before + 1);
        assertThat(count("select count(*) from viewing_device where viewer = 'anon-one-more'"))
                .isZero();
        // and whoever watches goes on, in time or late
        assertThat(sid(goOn("last", OFFICE, last))).isEqualTo(last);
        renewedSecondsAgo(last, 110);
        assertThat(sid(goOn("last", OFFICE, last))).isEqualTo(last);
        // and so do others
        come("neighbour", "203.0.113.8").statusCode(200);
        come("by-proxy", "127.0.0.1").statusCode(200);
        come("by-proxy-6", "::1").statusCode(200);
        come("nobody-knows", null).statusCode(200);
    }

    @Test
    void shouldNeverRefusePeopleWhoAreSignedIn() {
        fill(OFFICE, MOST);
        come("anybody", "203.0.113.8").statusCode(429).body("reason", equalTo("all"));
        for (String token : List.of(TestIdentity.alice(), TestIdentity.creator())) {
            as(token)
                    .header("X-Forwarded-For", OFFICE)
                    .post("/api/v1/streams/" + show + "/playback")
                    .then()
                    .statusCode(200);
        }
        assertThat(count("select count(*) from viewing_device where viewer not like 'anon-%' and site is not null"))
                .isZero();
    }

    @Test
    void shouldTakeAsManyInAllAsConfigured() {
        fill(null, MOST - 1);
        come("last", OFFICE).statusCode(200);
        come("one-more", OFFICE).statusCode(429).body("reason", equalTo("all"));
    }

    @Test
    void shouldMakeRoomWhenTokensEnd() {
        // Given
        fill(OFFICE, PER_ADDRESS - 1);
        String gone = sid(come("gone", OFFICE));
        renewedSecondsAgo(gone, 120);
        // When, Then
        come("next", OFFICE).statusCode(200);
        goOn("gone", OFFICE, gone).statusCode(429);
        // A place that was lost to another device is free as well.
        run("update viewing_device set lost_at = now() where viewer = 'anon-next'");
        assertThat(sid(goOn("gone", OFFICE, gone))).isEqualTo(gone);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::7, 2001:db8:1:2:ffff::1, 429",
        "2001:db8:1:2::7, 2001:db8:1:3::7, 200",
        "::ffff:203.0.113.7, 203.0.113.7, 429",
        "203.0.113.7, 203.0.113.6, 200"
    })
    void shouldCountByAddressAndByTheNetworkOfASite(String full, String other, int answer) {
        fill(full, PER_ADDRESS);
        come("other", other).statusCode(answer);
    }

    @Test
    void shouldKeepNoAddressAndItsHashOnlyWhileItCounts() {
        // Given
        String sid = sid(come("shy", OFFICE));
        String row = text("select viewing_device::text from viewing_device where viewer = 'anon-shy'");
        assertThat(row).doesNotContain(OFFICE, "3230332e3131332e37", "cb007107");
        assertThat(count("select octet_length(site) from viewing_device where viewer = 'anon-shy'"))
                .isEqualTo(16);
        // When
        book.forget(Instant.now()).await().indefinitely();
        // Then
        assertThat(count("select count(site) from viewing_device where viewer = 'anon-shy'"))
                .isOne();
        renewedSecondsAgo(sid, 121);
        book.forget(Instant.now()).await().indefinitely();
        assertThat(count("select count(site) from viewing_device where viewer = 'anon-shy'"))
                .isZero();
        // Whoever comes back is counted again.
        assertThat(sid(goOn("shy", OFFICE, sid))).isEqualTo(sid);
        assertThat(count("select count(site) from viewing_device where viewer = 'anon-shy'"))
                .isOne();
    }

    @Test
    void shouldLetNobodySlipThroughWhoComesAtTheSameMoment() throws Exception {
        // Given
        fill(OFFICE, PER_ADDRESS - 3);
        // When
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> coming = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String who = "racer-" + i;
                coming.add(threads.submit(() -> come(who, OFFICE).extract().statusCode()));
            }
            for (Future<Integer> answer : coming) {
                answers.add(answer.get());
            }
        }
        // Then
        assertThat(answers).hasSize(16).containsOnly(200, 429);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(3);
    }

    @Test
    void shouldWaitForAnotherInstanceThatLetsSomebodyIn() throws Exception {
        // Given another instance with somebody in the door
        fill(OFFICE, PER_ADDRESS - 2);
        String watching = sid(come("watching", OFFICE));
        SqlConnection other = pool.getConnection().await().indefinitely();
        Transaction deciding = other.begin().await().indefinitely();
        other.query("select count(*) from pg_advisory_xact_lock("
                        + "hashtextextended('anonymous viewers of ' || current_schema(), 0))")
                .execute()
                .await()
                .indefinitely();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            Future<ValidatableResponse> waiting = threads.submit(() -> come("waiting", OFFICE));
            await().untilAsserted(() -> assertThat(
                            count("select count(*) from pg_locks where locktype = 'advisory' and not granted"))
                    .isOne());
            // Then neither renewals nor people who are signed in wait
            goOn("watching", OFFICE, watching).statusCode(200);
            asAlice().post("/api/v1/streams/" + show + "/playback").then().statusCode(200);
            // and the one behind finds the house full
            other.preparedQuery("insert into viewing_device (session_id, show_id, viewer, began_at, renewed_at, site)"
                            + " select gen_random_uuid(), show_id, 'anon-elsewhere', began_at, renewed_at, site"
                            + " from viewing_device where session_id = $1")
                    .execute(Tuple.of(UUID.fromString(watching)))
                    .await()
                    .indefinitely();
            deciding.commit().await().indefinitely();
            other.close().await().indefinitely();
            waiting.get().statusCode(429).body("reason", equalTo("address"));
        }
    }

    private ValidatableResponse come(String who, String address) {
        return ask(who, address, "{}");
    }

    private ValidatableResponse goOn(String who, String address, String sid) {
        return ask(who, address, "{\"sid\":\"" + sid + "\"}");
    }

    private ValidatableResponse ask(String who, String address, String body) {
        var request = as(TestIdentity.sign(TestIdentity.claims("anon-" + who).claim("anonymous", true)))
                .body(body);
        return (address == null ? request : request.header("X-Forwarded-For", address))
                .post("/api/v1/streams/" + show + "/playback")
                .then();
    }

    private static String sid(ValidatableResponse answer) {
        return answer.statusCode(200).extract().path("sid");
    }

    private double refused() {
        return metrics.counter("frontrow.playback.answers", "outcome", "anonymous-limit")
                .count();
    }

    /** Others who watch from there; each from somewhere else when {@code address} is null. */
    private void fill(String address, int viewers) {
        if (address != null) {
            come("first", address).statusCode(200);
        }
        pool.preparedQuery("insert into viewing_device (session_id, show_id, viewer, began_at, renewed_at, site)"
                        + " select gen_random_uuid(), $1, 'anon-' || number, now(), now(), coalesce("
                        + " (select site from viewing_device where viewer = 'anon-first'), uuid_send(gen_random_uuid()))"
                        + " from generate_series(1, $2) number")
                .execute(Tuple.of(UUID.fromString(show), address == null ? viewers : viewers - 1))
                .await()
                .indefinitely();
    }

    private void renewedSecondsAgo(String sid, int seconds) {
        pool.preparedQuery(
                        "update viewing_device set renewed_at = now() - make_interval(secs => $2) where session_id = $1")
                .execute(Tuple.of(UUID.fromString(sid), (double) seconds))
                .await()
                .indefinitely();
    }

    private void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }

    private long count(String sql) {
        return pool.query(sql)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }

    private String text(String sql) {
        return pool.query(sql)
                .execute()
                .map(rows -> rows.iterator().next().getString(0))
                .await()
                .indefinitely();
    }
}
