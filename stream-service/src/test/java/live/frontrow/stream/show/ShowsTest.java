package live.frontrow.stream.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ShowsTest extends ServiceTest {

    @Test
    void shouldCreateAShow() {
        // Given
        String start = Instant.now()
                .plus(2, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
        String body = """
                {"title":"  Friday Q&A ","description":"Ask me","membersOnly":true,"scheduledAt":"%s"}""".formatted(start);
        // When
        var answer = asCreator().body(body).post("/api/v1/streams").then();
        // Then
        String id = answer.extract().path("id");
        answer.statusCode(201)
                .header("Location", endsWith("/api/v1/streams/" + id))
                .body("title", equalTo("Friday Q&A"))
                .body("description", equalTo("Ask me"))
                .body("status", equalTo("scheduled"))
                .body("membersOnly", equalTo(true))
                .body("scheduledAt", equalTo(start))
                .body("publication", equalTo(0))
                .body("version", equalTo(1))
                .body("hlsUrl", nullValue())
                .body("startedAt", nullValue());
        show(id).statusCode(200).body("title", equalTo("Friday Q&A"));
    }

    @Test
    void shouldCountTitleInCharactersThatPeopleSee() {
        // Given 140 families of 11 code units each, and one more
        String family = "👨‍👩‍👧‍👦";
        // When, Then
        asCreator()
                .body("{\"title\":\"" + family.repeat(140) + "\"}")
                .post("/api/v1/streams")
                .then()
                .statusCode(201);
        asCreator()
                .body("{\"title\":\"" + family.repeat(141) + "\"}")
                .post("/api/v1/streams")
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("must have at most 140 characters"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                       | invalid-input  | title
            {"title":"   "}                                          | invalid-input  | title
            {"title":"a\\u0000b"}                                    | invalid-input  | title
            {"title":"a\\nb"}                                        | invalid-input  | title
            {"title":"x","colour":"red"}                             | invalid-input  | colour
            {"title":"x","scheduledAt":"tomorrow"}                   | invalid-input  | scheduledAt
            {"title":"x","scheduledAt":"2001-01-01T00:00:00Z"}       | invalid-input  | scheduledAt
            {"title":"x","scheduledAt":"2999-01-01T00:00:00Z"}       | invalid-input  | scheduledAt
            {"title":{"a":1}}                                        | invalid-input  | title
            {"title":"x","tier":0}                                   | invalid-input  | tier
            {"title":"x","membersOnly":true,"tier":10}               | invalid-input  | tier
            {"title":"x","membersOnly":true,"tier":-1}               | invalid-input  | tier
            {"title":"x","membersOnly":true,"tier":"gold"}           | invalid-input  | tier
            """)
    void shouldRefuseInvalidInput(String body, String problem, String field) {
        asCreator()
                .body(body)
                .post("/api/v1/streams")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("id", equalTo(problem))
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"title\":", "nonsense", "''", "null"})
    void shouldRefuseWhatIsNoJsonObject(String body) {
        asCreator().body(body).post("/api/v1/streams").then().statusCode(400).body("id", equalTo("malformed-json"));
    }

    @Test
    void shouldRefuseALongDescriptionAndALargeBody() {
        asCreator()
                .body("{\"title\":\"x\",\"description\":\"" + "d".repeat(5001) + "\"}")
                .post("/api/v1/streams")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("description"));
        asCreator()
                .body("{\"title\":\"x\",\"description\":\"" + "d".repeat(70_000) + "\"}")
                .post("/api/v1/streams")
                .then()
                .statusCode(413);
    }

    @Test
    void shouldChangeOnlyWhatThePatchNames() {
        // Given
        String id = asCreator()
                .body("{\"title\":\"Old\",\"description\":\"Stays\",\"scheduledAt\":\""
                        + Instant.now().plus(1, ChronoUnit.DAYS) + "\"}")
                .post("/api/v1/streams")
                .then()
                .extract()
                .path("id");
        // When
        asCreator()
                .body("{\"title\":\"New\",\"scheduledAt\":null}")
                .patch("/api/v1/streams/" + id)
                .then()
                // Then
                .statusCode(200)
                .body("title", equalTo("New"))
                .body("description", equalTo("Stays"))
                .body("scheduledAt", nullValue())
                .body("version", equalTo(2));
    }

    @Test
    void shouldKeepTheTierUntilTheShowIsOpenToEverybody() {
        // Given
        String id = asCreator()
                .body("{\"title\":\"Gold\",\"membersOnly\":true,\"tier\":1}")
                .post("/api/v1/streams")
                .then()
                .statusCode(201)
                .body("tier", equalTo(1))
                .extract()
                .path("id");
        // When, Then
        patch(id, "{\"title\":\"Silver\"}").statusCode(200).body("tier", equalTo(1));
        patch(id, "{\"membersOnly\":false,\"tier\":1}").statusCode(400).body("violations.field", hasItem("tier"));
        show(id).body("tier", equalTo(1)).body("version", equalTo(2));
        patch(id, "{\"membersOnly\":false}").statusCode(200).body("tier", nullValue());
        patch(id, "{\"membersOnly\":true}").statusCode(200).body("tier", nullValue());
        patch(id, "{\"tier\":0}").statusCode(200).body("tier", equalTo(0));
        patch(id, "{\"tier\":null}").statusCode(200).body("tier", nullValue()).body("membersOnly", equalTo(true));
    }

    @Test
    void shouldKeepTheVersionWhenNothingChanges() {
        String id = planned("Same");
        asCreator()
                .body("{\"title\":\"Same\"}")
                .patch("/api/v1/streams/" + id)
                .then()
                .body("version", equalTo(1));
    }

    @Test
    void shouldRefuseAPatchWithoutATitle() {
        String id = planned("Kept");
        asCreator()
                .body("{\"title\":null}")
                .patch("/api/v1/streams/" + id)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("title"));
        show(id).body("title", equalTo("Kept"));
    }

    @Test
    void shouldDeleteAShow() {
        // Given
        String id = planned("Gone");
        // When
        asCreator().delete("/api/v1/streams/" + id).then().statusCode(204);
        // Then
        show(id).statusCode(404).body("id", equalTo("not-found"));
        asCreator().delete("/api/v1/streams/" + id).then().statusCode(404);
        asAnonymous().get("/api/v1/streams?limit=100").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void shouldPageThroughAllShowsOnce() {
        // Given
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(planned("Page " + i));
        }
        // When
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = asAnonymous()
                    .queryParam("status", "scheduled")
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/api/v1/streams")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
        }
        // Then
        assertThat(seen).doesNotHaveDuplicates().containsAll(ids);
        assertThat(seen.indexOf(ids.get(4))).isLessThan(seen.indexOf(ids.get(0)));
    }

    @ParameterizedTest
    @CsvSource({"status,onair", "limit,0", "limit,101", "limit,many", "cursor,!!", "cursor,MDowOjA"})
    void shouldRefuseAWrongQuery(String parameter, String value) {
        asAnonymous()
                .queryParam(parameter, value)
                .get("/api/v1/streams")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(parameter));
    }

    @ParameterizedTest
    @CsvSource({"not-a-uuid", "00000000-0000-0000-0000-000000000000", "..%2f..%2fq"})
    void shouldNotFindWhatDoesNotExist(String id) {
        asAnonymous()
                .urlEncodingEnabled(false)
                .get("/api/v1/streams/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldLetOnlyTheCreatorWrite() {
        String id = planned("Mine");
        asAlice()
                .body("{\"title\":\"x\"}")
                .post("/api/v1/streams")
                .then()
                .statusCode(403)
                .body("id", equalTo("forbidden"));
        asAnonymous()
                .body("{\"title\":\"x\"}")
                .patch("/api/v1/streams/" + id)
                .then()
                .statusCode(403);
        asAlice().delete("/api/v1/streams/" + id).then().statusCode(403);
        show(id).body("version", equalTo(1));
    }

    private static ValidatableResponse patch(String id, String body) {
        return asCreator().body(body).patch("/api/v1/streams/" + id).then();
    }
}
