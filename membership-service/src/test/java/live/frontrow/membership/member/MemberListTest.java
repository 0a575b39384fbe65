package live.frontrow.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.membership.RealThings;
import live.frontrow.membership.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class MemberListTest {

    /** Part of all names of one test, so that tests do not see each other's people. */
    private final String family = UUID.randomUUID().toString();

    @BeforeEach
    void people() {
        visit("dora");
        visit("Anna");
        visit("carl");
        visit("Bert");
        visit("emil");
        Api.give(id("dora")).statusCode(200);
        Api.give(id("Bert")).statusCode(200);
    }

    @Test
    void shouldListMembersFirstAndThenByName() {
        assertThat(names(list(family, 50, null))).containsExactly("Bert", "dora", "Anna", "carl", "emil");
    }

    @Test
    void shouldGoThroughTheListInPages() {
        // When
        List<String> names = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = list(family, 2, cursor).extract().jsonPath();
            sizes.add(page.getList("items").size());
            names.addAll(first(page.getList("items.name")));
            cursor = page.getString("next");
        } while (cursor != null);

        // Then
        assertThat(names).containsExactly("Bert", "dora", "Anna", "carl", "emil");
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    void shouldSayWhichPlanSomebodyPays() {
        // Given
        Shop.subscribe(id("carl"), Shop.monthly(Shop.plan()));
        visit("carl");

        // Then
        list(family, 50, null)
                .body("items.find { it.name.startsWith('carl') }.plan", equalTo("Gold"))
                .body("items.find { it.name.startsWith('dora') }.plan", equalTo(null))
                .body("items.find { it.name.startsWith('emil') }.plan", equalTo(null));
    }

    @Test
    void shouldEndAPageThatFitsExactly() {
        list(family, 5, null).body("items.size()", equalTo(5)).body("next", equalTo(null));
    }

    @Test
    void shouldFindByPartOfANameWhateverItsCase() {
        assertThat(names(list("BERT " + family.toUpperCase(), 50, null))).containsExactly("Bert");
        assertThat(names(list("user-dora-" + family, 50, null))).containsExactly("dora");
    }

    @Test
    void shouldTakePlaceholdersOfTheDatabaseForCharacters() {
        assertThat(names(list("%" + family, 50, null))).isEmpty();
        assertThat(names(list("_" + family.substring(1), 50, null))).isEmpty();
        assertThat(names(list("!", 50, null))).isEmpty();
    }

    @Test
    void shouldRefuseWhatItDidNotGiveOutAndWhatIsTooMuch() {
        request(family, 2, "bm9uc2Vuc2U")
                .get("/api/v1/members")
                .then()
                .statusCode(400)
                .body("violations", contains(Map.of("field", "cursor", "message", "is not one that we gave out")));
        request(family, 2, "%%%").get("/api/v1/members").then().statusCode(400);
        request(family, 0, null).get("/api/v1/members").then().statusCode(400);
        request(family, 101, null)
                .get("/api/v1/members")
                .then()
                .statusCode(400)
                .body("violations.field", contains("limit"));
        // What PostgreSQL does not keep: found by the API campaign.
        request("\0", 2, null).get("/api/v1/members").then().statusCode(400);
        request("x".repeat(101), 2, null)
                .get("/api/v1/members")
                .then()
                .statusCode(400)
                .body("violations.field", contains("query"));
    }

    private void visit(String name) {
        Api.visit(id(name), name + " " + family, "user-" + name + "-" + family).statusCode(200);
    }

    private String id(String name) {
        return name + "-" + family;
    }

    private static ValidatableResponse list(String query, int limit, String cursor) {
        return request(query, limit, cursor).get("/api/v1/members").then().statusCode(200);
    }

    private static RequestSpecification request(String query, int limit, String cursor) {
        RequestSpecification request =
                Api.as(TestIdentity.creator()).queryParam("query", query).queryParam("limit", limit);
        return cursor == null ? request : request.queryParam("cursor", cursor);
    }

    private static List<String> names(ValidatableResponse list) {
        return first(list.extract().path("items.name"));
    }

    private static List<String> first(List<String> names) {
        return names.stream().map(name -> name.split(" ")[0]).toList();
    }
}
