package live.frontrow.stream.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read or is not valid is refused by name, and leaves neither a show nor an event behind. */
@QuarkusTest
class RefusedInputTest extends ServiceTest {

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":",
                "{\"title\":\"x\"",
                "{'title':'x'}",
                "{\"title\":\"x\"}}",
                "title=x",
                "\u0000",
                "{\"title\":\"x\",",
                "null",
                ""
            })
    void shouldRefuseMalformedJson(String body) {
        // Given
        String show = planned("Before");
        List<String> stored = stored();
        // When
        Stream.of(create(body), change(show, body))
                // Then
                .forEach(answer -> answer.statusCode(400)
                        .contentType("application/problem+json")
                        .body("id", equalTo("malformed-json"))
                        .body("detail", startsWith("The ")));
        assertThat(stored()).isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void shouldNameTheFieldThatIsNotValid(String body, String field, String message) {
        // Given
        String show = planned("Before");
        List<String> stored = stored();
        // When
        Stream.of(create(body), change(show, body))
                // Then
                .forEach(answer -> answer.statusCode(400)
                        .contentType("application/problem+json")
                        .body("id", equalTo("invalid-input"))
                        .body("detail", not(empty()))
                        .body("violations", hasSize(1))
                        .body("violations[0].field", equalTo(field))
                        .body("violations[0].message", equalTo(message)));
        assertThat(stored()).isEqualTo(stored);
    }

    private static Stream<Arguments> invalid() {
        String tooLong = "must have at most 140 characters";
        return Stream.of(
                Arguments.of("{\"title\":\"x\",\"colour\":\"red\"}", "colour", "is not known"),
                Arguments.of("{\"title\":\"x\",\"status\":\"LIVE\"}", "status", "is not known"),
                Arguments.of("{\"title\":\"x\",\"Title\":\"y\"}", "Title", "is not known"),
                Arguments.of("{\"title\":\"x\",\"__proto__\":{}}", "__proto__", "is not known"),
                Arguments.of("{\"title\":\"" + "t".repeat(141) + "\"}", "title", tooLong),
                Arguments.of("{\"title\":\"" + "ä".repeat(141) + "\"}", "title", tooLong),
                Arguments.of("{\"title\":\"" + "👍".repeat(141) + "\"}", "title", tooLong),
                Arguments.of("{\"title\":\"e" + "\u0301".repeat(5_000) + "\"}", "title", tooLong));
    }

    private static ValidatableResponse create(String body) {
        return asCreator().body(body).post("/api/v1/streams").then();
    }

    private static ValidatableResponse change(String show, String body) {
        return asCreator().body(body).patch("/api/v1/streams/" + show).then();
    }

    /** Every planned show as it is stored, and the events of all shows that are not on their way through a broadcast. */
    private List<String> stored() {
        return Stream.of("select show::text as line from show where status = 'SCHEDULED' order by id", """
                        select key || ' ' || count(*) as line from outbox
                        where key not in (select id::text from show where status <> 'SCHEDULED')
                        group by key order by key""")
                .flatMap(sql -> pool.query(sql).execute().await().indefinitely().stream())
                .map((Row row) -> row.getString("line"))
                .toList();
    }
}
