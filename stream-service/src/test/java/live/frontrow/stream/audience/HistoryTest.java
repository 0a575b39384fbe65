package live.frontrow.stream.audience;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import live.frontrow.common.event.EventType;
import live.frontrow.common.test.Facts;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audience over time, against what was really so. */
@QuarkusTest
class HistoryTest extends ServiceTest {

    private static final Instant START = Instant.now().minusSeconds(4 * 3600).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(longs = {1, 20})
    void shouldKnowTheTruthWhateverOrderTwoGatewaysReportIn(long seed) {
        // Given twenty minutes of thirty people
        String show = over("Crowd " + seed, 1200);
        Crowd crowd = new Crowd(show, START, 1200, 30, seed);
        // When
        try (Facts gateways = new Facts()) {
            crowd.reports().parallelStream()
                    .forEach(report -> gateways.send(EventType.VIEWER_SESSIONS, report.session(), report));
        }
        // Then
        List<Map<String, Object>> truth = IntStream.range(0, 20)
                .mapToObj(minute -> Map.<String, Object>of(
                        "at",
                        START.plusSeconds(minute * 60).toString(),
                        "viewers",
                        crowd.most(minute * 60, minute * 60 + 60),
                        "joins",
                        (int) crowd.joins(minute * 60, minute * 60 + 60),
                        "leaves",
                        (int) crowd.leaves(minute * 60, minute * 60 + 60)))
                .toList();
        await().untilAsserted(() ->
                assertThat(history(show).<Map<String, Object>>getList("points")).isEqualTo(truth));
        asCreator()
                .get("/api/v1/streams/" + show + "/audience")
                .then()
                .body("people", equalTo(30))
                .body("peak", equalTo(crowd.most(0, 1200)))
                .body("minutes", equalTo((int) (crowd.seconds() / 60)))
                .body("now", equalTo(0));
    }

    @Test
    void shouldHaveNoStepsBeforeTheFirstPicture() {
        String show = planned("Not yet");
        asCreator()
                .get("/api/v1/streams/" + show + "/audience/history")
                .then()
                .statusCode(200)
                .body("from", nullValue())
                .body("to", nullValue())
                .body("stepSeconds", equalTo(60))
                .body("points", empty());
    }

    @Test
    void shouldReachToThePresentWhileTheShowRuns() {
        // Given
        String show = planned("Running");
        Instant started = Instant.now().minusSeconds(150);
        set(show, "update show set started_at = $2 where id = $1", started);
        // When
        insert(show, "anon-1", started.minusSeconds(5), Instant.now());
        insert(show, "anon-2", started.plusSeconds(70), started.plusSeconds(80));
        // Then
        JsonPath history = history(show);
        assertThat(history.getList("points.viewers")).isEqualTo(List.of(1, 2, 1));
        assertThat(history.getList("points.joins")).isEqualTo(List.of(1, 1, 0));
        assertThat(history.getList("points.leaves")).isEqualTo(List.of(0, 1, 0));
    }

    @Test
    void shouldBeForTheCreatorOnly() {
        String show = planned("Private curve");
        asAlice().get("/api/v1/streams/" + show + "/audience/history").then().statusCode(403);
        asCreator()
                .get("/api/v1/streams/" + UUID.randomUUID() + "/audience/history")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldBearFiveThousandPeopleInAThreeHourShow() {
        // Given each with four sessions of ten minutes, the second and third of which overlap
        String show = over("Full house", 3 * 3600);
        pool.preparedQuery("""
                        insert into viewing_session (show_id, session_id, viewer, present)
                        select $1, gen_random_uuid(), 'anon-' || person,
                               tstzmultirange(tstzrange(joined, joined + interval '660 seconds'))
                        from generate_series(0, 4999) as person,
                             unnest(array[0, 1800, 2100, 7200]) as visit,
                             lateral (select $2::timestamptz + (visit + person % 1000) * interval '1 second') as at(joined)""")
                .execute(Tuple.of(UUID.fromString(show), START.atOffset(ZoneOffset.UTC)))
                .await()
                .indefinitely();
        // When
        JsonPath history = history(show);
        // Then
        List<Integer> viewers = history.getList("points.viewers");
        assertThat(viewers).hasSize(180);
        assertThat(viewers.get(0)).isEqualTo(300);
        assertThat(viewers.get(10)).isEqualTo(3005);
        assertThat(viewers.get(179)).isZero();
        assertThat(history.<Integer>getList("points.joins").stream()
                        .mapToInt(joins -> joins)
                        .sum())
                .isEqualTo(15_000);
        asCreator()
                .get("/api/v1/streams/" + show + "/audience")
                .then()
                .body("people", equalTo(5000))
                .body("minutes", equalTo(5000 * 35))
                .body("peak", equalTo(4505));
    }

    private JsonPath history(String show) {
        return asCreator()
                .get("/api/v1/streams/" + show + "/audience/history")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A show that ran for so many seconds from {@link #START}. */
    private String over(String title, long seconds) {
        String show = planned(title);
        set(show, "update show set status = 'ENDED', ended_at = $2 where id = $1", START.plusSeconds(seconds));
        set(show, "update show set started_at = $2 where id = $1", START);
        return show;
    }

    private void insert(String show, String viewer, Instant first, Instant last) {
        pool.preparedQuery("""
                        insert into viewing_session (show_id, session_id, viewer, present)
                        values ($1, gen_random_uuid(), $2, tstzmultirange(tstzrange($3, $4)))""")
                .execute(Tuple.of(
                        UUID.fromString(show),
                        viewer,
                        first.atOffset(ZoneOffset.UTC),
                        last.plus(AudienceBook.SILENCE).atOffset(ZoneOffset.UTC)))
                .await()
                .indefinitely();
    }

    private void set(String show, String sql, Instant time) {
        pool.preparedQuery(sql)
                .execute(Tuple.of(UUID.fromString(show), time.atOffset(ZoneOffset.UTC)))
                .await()
                .indefinitely();
    }
}
