package live.frontrow.stream.series;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series plan their shows ahead, once, and leave alone what was done by hand. */
@QuarkusTest
class SeriesTest extends ServiceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    Pool pool;

    @Inject
    SeriesService service;

    /** Not today, so that no test meets the hour itself. */
    private final LocalDate thursday =
            LocalDate.now(BERLIN).plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void end() {
        made.forEach(id -> asCreator().post("/api/v1/series/" + id + "/end"));
    }

    @Test
    void shouldPlanTheNextFourAsOrdinaryShows() {
        // When
        String id = weekly("Thursday Q&A");
        // Then
        List<String> shows = showsOf(id);
        assertThat(starts(shows)).isEqualTo(thursdays(4));
        show(shows.getFirst())
                .body("title", equalTo("Thursday Q&A"))
                .body("description", equalTo("Ask"))
                .body("membersOnly", equalTo(true))
                .body("tier", equalTo(1))
                .body("status", equalTo("scheduled"))
                .body("version", equalTo(1));
        get(id).body("timeZone", equalTo("Europe/Berlin"))
                .body("start", equalTo(thursday + "T20:00:00"))
                .body("rrule", equalTo("FREQ=WEEKLY;BYDAY=TH"))
                .body("next", equalTo(thursdays(5)))
                .body("endedAt", nullValue());
        asCreator().get("/api/v1/series").then().body("items.id", hasItem(id));
    }

    @Test
    void shouldPlanNoFurtherThanEightWeeksAhead() {
        String id = create("Once a month", thursday.atTime(20, 0), "FREQ=MONTHLY;BYDAY=1TH");
        assertThat(showsOf(id)).hasSizeBetween(1, 2);
        get(id).body("next", hasSize(5));
    }

    @Test
    void shouldPlanEachDateOnceHoweverManyPlanAtOnce() throws Exception {
        // Given a series of which nothing is planned yet, held back until all have come
        String id = weekly("Once each");
        pool.preparedQuery("delete from series_show where series_id = $1")
                .executeAndAwait(Tuple.of(UUID.fromString(id)));
        SqlConnection holdUp = pool.getConnectionAndAwait();
        holdUp.beginAndAwait();
        holdUp.preparedQuery("select 1 from series where id = $1 for update")
                .executeAndAwait(Tuple.of(UUID.fromString(id)));
        // When
        List<Thread> planners = Stream.generate(() -> Thread.startVirtualThread(() -> plan(id)))
                .limit(4)
                .toList();
        await().until(() ->
                pool.query("select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%series%'")
                                .executeAndAwait()
                                .rowCount()
                        >= 2);
        holdUp.closeAndAwait();
        for (Thread planner : planners) {
            planner.join();
        }
        // Then
        assertThat(starts(showsOf(id))).isEqualTo(thursdays(4));
        assertThat(showsOf(id)).doesNotHaveDuplicates();
    }

    @Test
    void shouldPlanTheNextOneWhenOneHasPassed() {
        // Given the first one was last week
        String id = weekly("Goes on");
        List<String> before = showsOf(id);
        pool.preparedQuery("update series_show set occurrence = occurrence - 7 where show_id = $1")
                .executeAndAwait(Tuple.of(UUID.fromString(before.getFirst())));
        pool.preparedQuery("update show set scheduled_at = now() - interval '1 hour' where id = $1")
                .executeAndAwait(Tuple.of(UUID.fromString(before.getFirst())));
        // When
        plan(id);
        // Then
        List<String> after = showsOf(id);
        assertThat(after).hasSize(5).containsAll(before);
        show(before.getFirst()).body("version", equalTo(1)).body("status", equalTo("scheduled"));
    }

    @Test
    void shouldChangeWhatNobodyHasTouchedAndNothingElse() {
        // Given
        String id = weekly("Before");
        List<String> shows = showsOf(id);
        asCreator()
                .body("{\"title\":\"Special guest\"}")
                .patch("/api/v1/streams/" + shows.get(0))
                .then()
                .statusCode(200);
        asCreator().post("/api/v1/streams/" + shows.get(1) + "/cancel").then().statusCode(200);
        asCreator().delete("/api/v1/streams/" + shows.get(2)).then().statusCode(204);
        // When
        put(id, body("After", thursday.atTime(21, 30), "FREQ=WEEKLY;BYDAY=TH"))
                .statusCode(200)
                .body("title", equalTo("After"))
                .body("version", equalTo(2));
        plan(id);
        // Then
        assertThat(showsOf(id)).isEqualTo(shows);
        show(shows.get(0)).body("title", equalTo("Special guest")).body("scheduledAt", equalTo(at(thursday, 20, 0)));
        show(shows.get(1)).body("title", equalTo("Before")).body("cancelledAt", notNullValue());
        show(shows.get(2)).statusCode(404);
        show(shows.get(3))
                .body("title", equalTo("After"))
                .body("version", equalTo(2))
                .body("scheduledAt", equalTo(at(thursday.plusWeeks(3), 21, 30)));
    }

    @Test
    void shouldTakeAwayWhatIsNoLongerOfIt() {
        // Given
        String id = weekly("Moves");
        List<String> shows = showsOf(id);
        asCreator().put("/api/v1/streams/" + shows.get(1) + "/armed").then().statusCode(204);
        // When
        put(id, body("Moves", thursday.plusDays(1).atTime(20, 0), "FREQ=WEEKLY;BYDAY=FR"))
                .statusCode(200);
        // Then the armed one is meant
        List<String> after = showsOf(id);
        assertThat(after).hasSize(5).contains(shows.get(1));
        show(shows.get(0)).statusCode(404);
        show(shows.get(1)).body("status", equalTo("scheduled"));
        assertThat(starts(after)).contains(at(thursday.plusDays(1), 20, 0));
    }

    @Test
    void shouldEndWithWhatNobodyHasTouchedAndGoOnWhenTakenBack() {
        // Given
        String id = weekly("Ends");
        List<String> shows = showsOf(id);
        asCreator()
                .body("{\"title\":\"The last one\"}")
                .patch("/api/v1/streams/" + shows.get(0))
                .then()
                .statusCode(200);
        // When
        asCreator()
                .post("/api/v1/series/" + id + "/end")
                .then()
                .statusCode(200)
                .body("endedAt", notNullValue())
                .body("next", hasSize(0));
        // Then
        assertThat(showsOf(id)).containsExactly(shows.get(0));
        show(shows.get(1)).statusCode(404);
        asCreator().get("/api/v1/series").then().body("items.id", not(hasItem(id)));
        plan(id);
        assertThat(showsOf(id)).containsExactly(shows.get(0));
        put(id, body("No", thursday.atTime(20, 0), "FREQ=WEEKLY"))
                .statusCode(409)
                .body("id", equalTo("series-ended"));
        // When
        asCreator()
                .post("/api/v1/series/" + id + "/resume")
                .then()
                .statusCode(200)
                .body("endedAt", nullValue());
        // Then
        assertThat(showsOf(id)).hasSize(4).contains(shows.get(0));
        show(shows.get(0)).body("title", equalTo("The last one"));
    }

    @Test
    void shouldKeepTheHourOfTheChannelUnlessItHasItsOwnZone() {
        asCreator()
                .body("{\"timeZone\":\"America/New_York\"}")
                .patch("/api/v1/channel")
                .then()
                .statusCode(200);
        try {
            asCreator()
                    .body("{\"start\":\"%sT20:00\",\"rrule\":\"FREQ=WEEKLY\"}".formatted(thursday))
                    .post("/api/v1/series/preview")
                    .then()
                    .statusCode(200)
                    .body("timeZone", equalTo("America/New_York"))
                    .body("next", hasSize(5))
                    .body(
                            "next[0]",
                            equalTo(thursday.atTime(20, 0)
                                    .atZone(ZoneId.of("America/New_York"))
                                    .toInstant()
                                    .toString()));
        } finally {
            asCreator()
                    .body("{\"timeZone\":\"UTC\"}")
                    .patch("/api/v1/channel")
                    .then()
                    .statusCode(200);
        }
        preview(thursday.atTime(20, 0), "FREQ=WEEKLY").body("timeZone", equalTo("Europe/Berlin"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=HOURLY                              | rrule
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30      | rrule
            FREQ=WEEKLY;UNTIL=20200101T000000Z       | rrule
            FREQ=WEEKLY;COUNT=2                      | rrule
            """)
    void shouldRefuseRulesThatComeToNothing(String rule, String field) {
        LocalDateTime before = LocalDateTime.of(2025, 1, 2, 20, 0);
        long there = count();
        preview(before, rule).statusCode(400).body("violations.field", contains(field));
        post(body("Never", before, rule)).statusCode(400).body("violations.field", contains(field));
        assertThat(count()).isEqualTo(there);
    }

    @Test
    void shouldRefuseWhatIsNoSeries() {
        post("{\"title\":\"\",\"start\":\"2026-12-03T20:00\",\"rrule\":\"FREQ=WEEKLY\"}")
                .statusCode(400)
                .body("violations.field", contains("title"));
        post("{\"title\":\"T\",\"rrule\":\"FREQ=WEEKLY\"}").statusCode(400).body("violations.field", contains("start"));
        post("{\"title\":\"T\",\"start\":\"1999-12-03T20:00\",\"rrule\":\"FREQ=WEEKLY\"}")
                .statusCode(400)
                .body("violations.field", contains("start"));
        post("{\"title\":\"T\",\"start\":\"soon\",\"rrule\":\"FREQ=WEEKLY\"}")
                .statusCode(400)
                .body("violations.field", contains("start"));
        post("{\"title\":\"T\",\"start\":\"%sT20:00\",\"timeZone\":\"Mars/Base\",\"rrule\":\"FREQ=WEEKLY\"}"
                        .formatted(thursday))
                .statusCode(400)
                .body("violations.field", contains("timeZone"));
    }

    @Test
    void shouldObeyTheCreatorOnly() {
        String id = weekly("Mine");
        asAlice().get("/api/v1/series").then().statusCode(403);
        asAlice()
                .body(body("Hers", thursday.atTime(20, 0), "FREQ=WEEKLY"))
                .put("/api/v1/series/" + id)
                .then()
                .statusCode(403);
        asAnonymous().post("/api/v1/series/" + id + "/end").then().statusCode(403);
        get(UUID.randomUUID().toString()).statusCode(404);
        get(id).body("version", equalTo(1));
    }

    private String weekly(String title) {
        return create(title, thursday.atTime(20, 0), "FREQ=WEEKLY;BYDAY=TH");
    }

    private String create(String title, LocalDateTime start, String rule) {
        String id = post(body(title, start, rule)).statusCode(201).extract().path("id");
        made.add(id);
        return id;
    }

    private static String body(String title, LocalDateTime start, String rule) {
        return """
                {"title":"%s","description":"Ask","membersOnly":true,"tier":1,"start":"%s","timeZone":"Europe/Berlin","rrule":"%s"}""".formatted(title, start, rule);
    }

    private static ValidatableResponse post(String body) {
        return asCreator().body(body).post("/api/v1/series").then();
    }

    private static ValidatableResponse put(String id, String body) {
        return asCreator().body(body).put("/api/v1/series/" + id).then();
    }

    private static ValidatableResponse get(String id) {
        return asCreator().get("/api/v1/series/" + id).then();
    }

    private static ValidatableResponse preview(LocalDateTime start, String rule) {
        return asCreator()
                .body("{\"start\":\"%s\",\"timeZone\":\"Europe/Berlin\",\"rrule\":\"%s\"}".formatted(start, rule))
                .post("/api/v1/series/preview")
                .then();
    }

    /** As the loop of any instance does. */
    private void plan(String id) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> service.plan(UUID.fromString(id)));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Also those that are deleted, in the order of their days. */
    private List<String> showsOf(String id) {
        List<String> shows = new ArrayList<>();
        pool.preparedQuery("select show_id from series_show where series_id = $1 order by occurrence")
                .executeAndAwait(Tuple.of(UUID.fromString(id)))
                .forEach(row -> shows.add(row.getUUID(0).toString()));
        return shows;
    }

    private static List<String> starts(List<String> shows) {
        return shows.stream()
                .map(one -> show(one).extract().<String>path("scheduledAt"))
                .toList();
    }

    private List<String> thursdays(int count) {
        return thursday.datesUntil(thursday.plusWeeks(count), Period.ofWeeks(1))
                .map(day -> at(day, 20, 0))
                .toList();
    }

    private static String at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(BERLIN).toInstant().toString();
    }

    private long count() {
        return pool.query("select count(*) from series")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }
}
