package live.frontrow.stream.rundown;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.event.AccessWindow;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.test.EventProbe;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rundown is written before the show and followed while it is on air, with who gets in to each segment. */
@QuarkusTest
class RundownTest extends ServiceTest {

    private static final String HELLO = "{\"title\":\" Hello \",\"minutes\":20,\"notes\":\"Smile\"}";
    private static final String MEMBERS = "{\"title\":\"For members\",\"minutes\":40,\"membersOnly\":true,\"tier\":1}";
    private static final String BYE = "{\"title\":\"Goodbye\",\"minutes\":5}";

    @Inject
    Pool pool;

    @Test
    void shouldKeepThePlanAndTheIdsOfItsSegments() {
        // Given
        String show = planned("Planned");
        get(show).body("version", equalTo(0)).body("items", empty()).body("noticeSeconds", equalTo(300));
        // When
        List<String> ids = write(show, 0, false, HELLO, MEMBERS)
                .body("version", equalTo(1))
                .body("items.title", contains("Hello", "For members"))
                .body("items[0].notes", equalTo("Smile"))
                .body("items[0].membersOnly", equalTo(false))
                .body("items[1].tier", equalTo(1))
                .extract()
                .path("items.id");
        // Then
        String turned =
                "{\"id\":\"%s\",\"title\":\"For members\",\"minutes\":30,\"membersOnly\":true}".formatted(ids.get(1));
        write(show, 1, true, turned, turned, BYE)
                .body("version", equalTo(2))
                .body("clock", equalTo(true))
                .body("items.id[0]", equalTo(ids.get(1)));
        List<String> now = get(show).extract().path("items.id");
        assertThat(now).hasSize(3).doesNotHaveDuplicates().doesNotContain(ids.get(0));
        // and two who write at once
        put(show, body(1, false, HELLO)).statusCode(409).body("id", equalTo("rundown-changed"));
        get(show).body("version", equalTo(2));
    }

    @Test
    void shouldTellCalendarsHowLongTheShowIs() {
        String show = plannedAt("Long", Instant.now().plus(Duration.ofDays(2)));
        write(show, 0, false, HELLO, MEMBERS, BYE);
        show(show).body("version", equalTo(2));
        String text =
                asAnonymous().get("/api/v1/streams/" + show + "/calendar.ics").asString();
        Instant start = Instant.parse(show(show).extract().path("scheduledAt"));
        assertThat(text)
                .contains("DTEND:" + start.plusSeconds(65 * 60).toString().replaceAll("[-:]|\\.\\d+", ""));
    }

    @Test
    void shouldGoOnAtOnceWhereTheSameGetIn() {
        // Given
        String show = live("At once");
        List<String> ids = write(show, 0, false, HELLO, BYE).extract().path("items.id");
        // When, Then
        next(show).statusCode(200).body("current", equalTo(ids.get(0))).body("coming", nullValue());
        next(show).body("current", equalTo(ids.get(1))).body("undoable", equalTo(true));
        next(show).statusCode(409).body("id", equalTo("rundown-over"));
        back(show).body("current", equalTo(ids.get(0))).body("undoable", equalTo(false));
        back(show).statusCode(200).body("current", equalTo(ids.get(0)));
        post(show, ids.get(1) + "/start").body("current", equalTo(ids.get(1)));
        post(show, "nothing/start").statusCode(404);
        show(show).body("membersOnly", equalTo(false)).body("accessChange", nullValue());
    }

    @Test
    void shouldCountDownToASegmentForFewerAndStartItAtThatSecond() {
        // Given
        String show = live("Countdown");
        List<String> ids = write(show, 0, false, HELLO, MEMBERS, BYE).extract().path("items.id");
        next(show);
        Instant before = Instant.now();
        try (EventProbe told = EventProbe.of(EventType.STREAM_UPDATED)) {
            // When
            JsonPath coming = next(show).statusCode(200).extract().jsonPath();
            // Then everybody knows
            assertThat(coming.getString("current")).isEqualTo(ids.get(0));
            assertThat(coming.getString("coming")).isEqualTo(ids.get(1));
            assertThat(Instant.parse(coming.getString("comingAt")))
                    .isBetween(before.plusSeconds(299), Instant.now().plusSeconds(300));
            show(show)
                    .body("membersOnly", equalTo(false))
                    .body("accessChange.at", equalTo(coming.getString("comingAt")))
                    .body("accessChange.tier", equalTo(1));
            // When the time has come
            Instant at = comesDue(show);
            // Then
            await().untilAsserted(() -> get(show)
                    .body("current", equalTo(ids.get(1)))
                    .body("since", equalTo(at.toString()))
                    .body("coming", nullValue()));
            await().untilAsserted(() -> show(show)
                    .body("membersOnly", equalTo(true))
                    .body("tier", equalTo(1))
                    .body("accessChange", nullValue()));
            asAlice()
                    .post("/api/v1/streams/" + show + "/playback")
                    .then()
                    .statusCode(403)
                    .body("id", equalTo("tier-required"));
            await().untilAsserted(
                            () -> assertThat(windows(told, show)).last().isEqualTo(new AccessWindow(at, true, 1)));
            // When it opens again
            next(show).body("current", equalTo(ids.get(2)));
            show(show).body("membersOnly", equalTo(false));
            await().untilAsserted(() -> assertThat(windows(told, show))
                    .hasSize(3)
                    .extracting(AccessWindow::membersOnly)
                    .containsExactly(false, true, false));
        }
    }

    @Test
    void shouldStartItNowWhenAskedTwiceAndTakeItBack() {
        // Given
        String show = live("Twice");
        List<String> ids = write(show, 0, false, HELLO, MEMBERS).extract().path("items.id");
        next(show);
        next(show).body("coming", equalTo(ids.get(1)));
        // When
        next(show).body("current", equalTo(ids.get(1))).body("coming", nullValue());
        // Then
        show(show).body("membersOnly", equalTo(true)).body("accessChange", nullValue());
        back(show).body("current", equalTo(ids.get(0)));
        show(show).body("membersOnly", equalTo(false));
    }

    @Test
    void shouldOpenAgainWhenTheStepIsTakenBackThatACountdownMade() {
        // Given
        String show = live("Too early");
        List<String> ids = write(show, 0, false, HELLO, MEMBERS).extract().path("items.id");
        next(show);
        next(show).body("coming", equalTo(ids.get(1)));
        comesDue(show);
        await().untilAsserted(() -> get(show).body("current", equalTo(ids.get(1))));
        show(show).body("membersOnly", equalTo(true));
        // When
        back(show).body("current", equalTo(ids.get(0)));
        // Then
        show(show).body("membersOnly", equalTo(false)).body("accessChange", nullValue());
    }

    @Test
    void shouldGoOnAndBackOnlyFromWhereWhoeverPressesSawTheShow() {
        // Given a press when the clock has just begun the countdown
        String show = live("Too late");
        List<String> ids = write(show, 0, false, HELLO, MEMBERS, BYE).extract().path("items.id");
        next(show);
        next(show).body("coming", equalTo(ids.get(1)));
        for (String what : List.of("next", ids.get(2) + "/start", "back")) {
            // When, Then
            post(show, what, ids.get(0), null).statusCode(409).body("id", equalTo("rundown-moved"));
            asCreator()
                    .post("/api/v1/streams/" + show + "/rundown/" + what)
                    .then()
                    .statusCode(400);
        }
        get(show).body("current", equalTo(ids.get(0))).body("coming", equalTo(ids.get(1)));
        show(show).body("membersOnly", equalTo(false));
        // When, Then
        post(show, "next", ids.get(0), ids.get(1)).statusCode(200).body("current", equalTo(ids.get(1)));
        post(show, "next", ids.get(0), ids.get(1)).statusCode(409).body("id", equalTo("rundown-moved"));
        get(show).body("current", equalTo(ids.get(1)));
    }

    @Test
    void shouldForgetACountdownThatIsTakenBackHereOrThere() {
        // Given
        String show = live("Taken back");
        List<String> ids = write(show, 0, true, HELLO, MEMBERS).extract().path("items.id");
        await().untilAsserted(() -> get(show).body("current", equalTo(ids.get(0))));
        next(show).body("coming", equalTo(ids.get(1)));
        // When
        asCreator()
                .delete("/api/v1/streams/" + show + "/rundown/coming")
                .then()
                .statusCode(200)
                .body("coming", nullValue())
                .body("clock", equalTo(false));
        show(show).body("accessChange", nullValue());
        // When the other way
        next(show).body("coming", equalTo(ids.get(1)));
        asCreator().delete("/api/v1/streams/" + show + "/access").then().statusCode(200);
        // Then
        await().untilAsserted(() -> get(show).body("coming", nullValue()));
        show(show).body("membersOnly", equalTo(false)).body("accessChange", nullValue());
    }

    @Test
    void shouldGoOnByTheClockAndTellViewersBefore() {
        // Given a first segment that is on since a quarter of an hour
        String show = live("By the clock");
        List<String> ids = write(show, 0, true, HELLO, MEMBERS).extract().path("items.id");
        await().untilAsserted(() -> get(show).body("current", equalTo(ids.get(0))));
        Instant since = Instant.now().minus(Duration.ofMinutes(15)).truncatedTo(ChronoUnit.MILLIS);
        pool.preparedQuery("update rundown set since = $2 where owner = $1")
                .executeAndAwait(Tuple.of(UUID.fromString(show), since.atOffset(ZoneOffset.UTC)));
        // Then
        String at = since.plus(Duration.ofMinutes(20)).toString();
        await().untilAsserted(
                        () -> get(show).body("coming", equalTo(ids.get(1))).body("comingAt", equalTo(at)));
        show(show).body("accessChange.at", equalTo(at));
    }

    @Test
    void shouldBeCopiedWithTheShowAndGivenToTheShowsOfASeries() {
        // Given
        String show = planned("Original");
        write(show, 0, true, HELLO, MEMBERS);
        String copy = asCreator()
                .post("/api/v1/streams/" + show + "/clone")
                .then()
                .extract()
                .path("id");
        get(copy)
                .body("version", equalTo(1))
                .body("items.title", contains("Hello", "For members"))
                .body("clock", equalTo(true));
        // and a series
        String series = asCreator()
                .body(
                        "{\"title\":\"With a plan\",\"start\":\"2026-01-01T03:00\",\"timeZone\":\"UTC\",\"rrule\":\"FREQ=DAILY\"}")
                .post("/api/v1/series")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        List<String> shows = pool
                .preparedQuery("select show_id from series_show where series_id = $1 order by occurrence")
                .executeAndAwait(Tuple.of(UUID.fromString(series)))
                .stream()
                .map(row -> row.getUUID(0).toString())
                .toList();
        write(shows.get(1), 0, false, BYE);
        // When
        asCreator()
                .body(body(0, false, HELLO))
                .put("/api/v1/series/" + series + "/rundown")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        // Then the one that was touched keeps its own
        get(shows.get(0)).body("items.title", contains("Hello"));
        get(shows.get(1)).body("items.title", contains("Goodbye"));
        get(shows.get(2)).body("items.title", contains("Hello"));
        asCreator().get("/api/v1/series/" + series + "/rundown").then().body("items.title", hasItem("Hello"));
        asCreator().post("/api/v1/series/" + series + "/end").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"version":0}                                                                        | items
            {"items":[]}                                                                         | version
            {"version":0,"items":[],"noticeSeconds":3601}                                        | noticeSeconds
            {"version":0,"items":[{"title":" ","minutes":5}]}                                    | items[0].title
            {"version":0,"items":[{"title":"T","minutes":0}]}                                    | items[0].minutes
            {"version":0,"items":[{"title":"T","minutes":601}]}                                  | items[0].minutes
            {"version":0,"items":[{"title":"T","minutes":5,"tier":1}]}                           | items[0].tier
            {"version":0,"items":[{"title":"T","minutes":5},null]}                               | items[1]
            """)
    void shouldRefuseWhatIsNoPlan(String body, String field) {
        String show = planned("Refused");
        put(show, body).statusCode(400).body("violations.field", hasItem(field));
        get(show).body("version", equalTo(0));
    }

    @Test
    void shouldRefuseTooManyAndToLoseTheSegmentThatIsOn() {
        String show = live("Kept");
        put(show, body(0, false, (HELLO + ",").repeat(30) + HELLO))
                .statusCode(400)
                .body("violations.field", contains("items"));
        write(show, 0, false, HELLO, BYE);
        next(show);
        put(show, body(1, false, BYE)).statusCode(400).body("violations.field", contains("items"));
    }

    @Test
    void shouldBeFollowedOnAirAndByTheCreatorOnly() {
        String show = planned("Not yet");
        write(show, 0, false, HELLO);
        next(show).statusCode(409).body("id", equalTo("show-not-on-air"));
        asAlice().get("/api/v1/streams/" + show + "/rundown").then().statusCode(403);
        asAnonymous().post("/api/v1/streams/" + show + "/rundown/next").then().statusCode(403);
        get(UUID.randomUUID().toString()).statusCode(404);
    }

    private String live(String title) {
        String show = planned(title);
        pool.preparedQuery("""
                        update show set status = 'LIVE', started_at = now(),
                            access_windows = '[{"from":"2026-11-29T00:00:00Z","membersOnly":false}]' where id = $1""").executeAndAwait(Tuple.of(UUID.fromString(show)));
        return show;
    }

    /** The countdown is over since a second; when that was. */
    private Instant comesDue(String show) {
        Instant at = Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
        pool.preparedQuery("""
                        with moved as (update rundown set coming_at = $2 where owner = $1)
                        update show set next_access_at = $2 where id = $1""").executeAndAwait(Tuple.of(UUID.fromString(show), at.atOffset(ZoneOffset.UTC)));
        return at;
    }

    private static List<AccessWindow> windows(EventProbe told, String show) {
        return ((StreamState) told.events(show).getLast().data()).windows();
    }

    private static ValidatableResponse get(String show) {
        return asCreator().get("/api/v1/streams/" + show + "/rundown").then();
    }

    private static ValidatableResponse write(String show, int version, boolean clock, String... items) {
        return put(show, body(version, clock, items)).statusCode(200);
    }

    private static ValidatableResponse put(String show, String body) {
        return asCreator()
                .body(body)
                .put("/api/v1/streams/" + show + "/rundown")
                .then();
    }

    private static String body(int version, boolean clock, String... items) {
        return "{\"version\":%d,\"clock\":%s,\"items\":[%s]}".formatted(version, clock, String.join(",", items));
    }

    private static ValidatableResponse next(String show) {
        return post(show, "next");
    }

    private static ValidatableResponse back(String show) {
        return post(show, "back");
    }

    /** From where the show is now. */
    private static ValidatableResponse post(String show, String what) {
        JsonPath now = get(show).extract().jsonPath();
        return post(show, what, now.getString("current"), now.getString("coming"));
    }

    private static ValidatableResponse post(String show, String what, String current, String coming) {
        String place = "{\"current\":%s,\"coming\":%s}".formatted(quoted(current), quoted(coming));
        return asCreator()
                .body(place)
                .post("/api/v1/streams/" + show + "/rundown/" + what)
                .then();
    }

    private static String quoted(String text) {
        return text == null ? null : "\"" + text + "\"";
    }
}
