package live.frontrow.stream.calendar;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.stream.secret.Secret;
import live.frontrow.stream.site.Site;
import live.frontrow.stream.test.ServiceTest;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;

/** Calendars as a strict reader of RFC 5545 understands them. */
@QuarkusTest
class CalendarTest extends ServiceTest {

    private static final String MINE = "/api/v1/channel/calendar/link";
    private static final String OPEN = "/internal/calendar";
    private static final String LONG =
            "Bread, salt; water and \\ a very long title — with dashes, über alles 🥖🥖🥖🥖🥖🥖🥖🥖🥖🥖🥖";

    @Inject
    Pool pool;

    @Inject
    Site site;

    private final Instant start = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
    private final String person = UUID.randomUUID().toString();

    @Test
    void shouldDescribeAShowSoThatAStrictReaderUnderstands() throws Exception {
        // Given
        String show = plan(LONG, "First line,\\nsecond; line", true);
        // When
        String text = asAnonymous()
                .get("/api/v1/streams/" + show + "/calendar.ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar;charset=utf-8")
                .header("Cache-Control", equalTo("public, max-age=60"))
                .extract()
                .asString();
        // Then
        VEvent event = only(text);
        assertThat(value(event, Property.UID)).isEqualTo(show + "@frontrow");
        assertThat(value(event, Property.SUMMARY)).isEqualTo(LONG);
        assertThat(value(event, Property.DTSTART)).isEqualTo(utc(start));
        assertThat(value(event, Property.DTEND)).isEqualTo(utc(start.plusSeconds(3600)));
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(event, Property.URL)).isEqualTo("http://127.0.0.1:8080/s/" + show);
        assertThat(value(event, Property.DESCRIPTION))
                .isEqualTo("For members.\n\nFirst line,\nsecond; line\n\nhttp://127.0.0.1:8080/s/" + show);
        assertThat(text.lines()).noneMatch(line -> line.getBytes(StandardCharsets.UTF_8).length > 75);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void shouldKeepTheNameOfAnEventAndCountItsChanges() throws Exception {
        // Given
        String show = plan("Moves", "", false);
        String before = value(only(entry(show)), Property.DTSTAMP);
        pool.preparedQuery("update show set changed_at = changed_at - interval '1 hour' where id = $1")
                .executeAndAwait(Tuple.of(UUID.fromString(show)));
        String tag = tag(show);
        // When
        asCreator()
                .body("{\"scheduledAt\":\"%s\"}".formatted(start.plusSeconds(1800)))
                .patch("/api/v1/streams/" + show)
                .then()
                .statusCode(200);
        // Then
        VEvent moved = only(entry(show));
        assertThat(value(moved, Property.UID)).isEqualTo(show + "@frontrow");
        assertThat(value(moved, Property.SEQUENCE)).isEqualTo("2");
        assertThat(value(moved, Property.DTSTART)).isEqualTo(utc(start.plusSeconds(1800)));
        assertThat(value(moved, Property.DTSTAMP)).isGreaterThanOrEqualTo(before);
        assertThat(tag(show)).isNotEqualTo(tag);
        asCreator().post("/api/v1/streams/" + show + "/cancel").then().statusCode(200);
        assertThat(value(only(entry(show)), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(only(entry(show)), Property.SEQUENCE)).isEqualTo("3");
    }

    @Test
    void shouldSayThatNothingIsNew() {
        String show = plan("Same", "", false);
        String tag = tag(show);
        asAnonymous()
                .header("If-None-Match", tag)
                .get("/api/v1/streams/" + show + "/calendar.ics")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(emptyString());
    }

    @Test
    void shouldListWhatHasADateForEverybody() {
        // Given
        String members = plan("For members", "", true);
        String undated = planned("No date");
        String deleted = plan("Deleted", "", false);
        asCreator().delete("/api/v1/streams/" + deleted).then().statusCode(204);
        // Then, as soon as the last answer is a few seconds old
        await().untilAsserted(() -> {
            Calendar all = parsed(asAnonymous()
                    .get("/api/v1/channel/calendar.ics")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertThat(uids(all))
                    .contains(members + "@frontrow")
                    .doesNotContain(undated + "@frontrow", deleted + "@frontrow");
        });
        asAnonymous().get("/api/v1/streams/" + undated + "/calendar.ics").then().statusCode(404);
        asAnonymous()
                .get("/api/v1/streams/" + UUID.randomUUID() + "/calendar.ics")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldBeACalendarThoughThereIsNothingInIt() throws Exception {
        Calendar empty = parsed(CalendarFile.of("Ana", site, List.of()).text());
        assertThat(empty.getComponents(Component.VEVENT)).isEmpty();
    }

    @Test
    void shouldShowAPersonWhatTheyMayWatchAndWhatTheyAskedFor() throws Exception {
        // Given
        String open = plan("Open", "", false);
        String closed = plan("Closed", "", true);
        String secret = made();
        assertThat(uids(parsed(opened(secret)))).contains(open + "@frontrow").doesNotContain(closed + "@frontrow");
        // When they ask to be reminded
        me().put("/api/v1/streams/" + closed + "/reminder").then().statusCode(200);
        // Then
        assertThat(uids(parsed(opened(secret)))).contains(open + "@frontrow", closed + "@frontrow");
        me().delete("/api/v1/streams/" + closed + "/reminder").then().statusCode(200);
        assertThat(uids(parsed(opened(secret)))).doesNotContain(closed + "@frontrow");
        // When they become a member
        pool.preparedQuery("insert into member (person, version, active) values ($1, 1, true)")
                .executeAndAwait(Tuple.of(person));
        assertThat(uids(parsed(opened(secret)))).contains(closed + "@frontrow");
    }

    @Test
    void shouldShowTheSecretOnceAndLetItsOwnerStopIt() {
        // Given
        me().get(MINE).then().statusCode(200).body("createdAt", nullValue());
        // When
        String secret = made();
        // Then
        String view = me().get(MINE)
                .then()
                .body("createdAt", notNullValue())
                .body("lastUsedAt", nullValue())
                .extract()
                .asString();
        assertThat(view).doesNotContain(secret);
        opened(secret);
        me().get(MINE).then().body("lastUsedAt", notNullValue());
        String another = made();
        open(secret).statusCode(404).body("id", equalTo("not-found"));
        opened(another);
        me().delete(MINE).then().statusCode(204);
        me().delete(MINE).then().statusCode(204);
        open(another).statusCode(404);
        me().get(MINE).then().body("createdAt", nullValue());
    }

    @Test
    void shouldNotBringAnAddressBackThatIsReplacedWhileItIsOpened() {
        // Given
        String before = made();
        Secret after = Secret.typed();
        SqlConnection db = pool.getConnectionAndAwait();
        try {
            Transaction replacing = db.beginAndAwait();
            db.preparedQuery("update calendar_link set secret_hash = $2 where person = $1")
                    .executeAndAwait(Tuple.of(person, Buffer.buffer(after.hash())));
            // When
            CompletableFuture<Void> opening = CompletableFuture.runAsync(() -> opened(before));
            await().until(this::waits);
            replacing.commitAndAwait();
            opening.join();
        } finally {
            db.closeAndAwait();
        }
        // Then
        open(before).statusCode(404);
        opened(after.reveal());
    }

    @Test
    void shouldRefuseWhoAsksAgainAndAgain() {
        String secret = made();
        for (int i = 0; i < 20; i++) {
            open(secret).statusCode(200);
        }
        open(secret).statusCode(429).body("id", equalTo("calendar-too-often"));
    }

    @Test
    void shouldBeForPeopleWhoAreSignedInAndOpenToGatewaysOnly() {
        asAnonymous().get(MINE).then().statusCode(401);
        asAnonymous().post(MINE).then().statusCode(401);
        asCreator().body("{\"link\":\"x\"}").post(OPEN).then().statusCode(403);
        asGateway().body("{}").post(OPEN).then().statusCode(404);
    }

    private String plan(String title, String description, boolean membersOnly) {
        return asCreator()
                .body("{\"title\":\"%s\",\"description\":\"%s\",\"membersOnly\":%s,\"scheduledAt\":\"%s\"}"
                        .formatted(title.replace("\\", "\\\\"), description, membersOnly, start))
                .post("/api/v1/streams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private boolean waits() {
        return pool.query("""
                        select from pg_stat_activity
                        where wait_event_type = 'Lock' and query ilike 'update calendar_link%'""").executeAndAwait().size() == 1;
    }

    private RequestSpecification me() {
        return as(TestIdentity.person(person, "Ana", "ana"));
    }

    private static RequestSpecification asGateway() {
        return as(TestIdentity.gateway());
    }

    private String made() {
        String url = me().post(MINE)
                .then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("url", matchesPattern("http://127\\.0\\.0\\.1:8080/calendar/[a-z2-7]{26}\\.ics"))
                .extract()
                .path("url");
        return url.substring(url.lastIndexOf('/') + 1, url.length() - ".ics".length());
    }

    private static ValidatableResponse open(String secret) {
        return asGateway()
                .body("{\"link\":\"%s\"}".formatted(secret))
                .post(OPEN)
                .then();
    }

    private static String opened(String secret) {
        return open(secret)
                .statusCode(200)
                .header("ETag", notNullValue())
                .extract()
                .asString();
    }

    private static String entry(String show) {
        return asAnonymous()
                .get("/api/v1/streams/" + show + "/calendar.ics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String tag(String show) {
        return asAnonymous().get("/api/v1/streams/" + show + "/calendar.ics").header("ETag");
    }

    private static Calendar parsed(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        ValidationResult result = calendar.validate();
        assertThat(result.hasErrors()).as(result.toString()).isFalse();
        return calendar;
    }

    private static VEvent only(String text) throws Exception {
        List<VEvent> events = parsed(text).getComponents(Component.VEVENT);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static List<String> uids(Calendar calendar) {
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        return events.stream().map(event -> value(event, Property.UID)).toList();
    }

    private static String value(VEvent event, String name) {
        Optional<Property> property = event.getProperty(name);
        return property.orElseThrow().getValue();
    }

    private static String utc(Instant time) {
        return time.toString().replaceAll("[-:]", "");
    }
}
