package live.frontrow.gateway.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import live.frontrow.common.id.Ids;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.FakeServer.Asked;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A calendar program that has nothing but an address. */
@QuarkusTest
@RealThings
class OwnCalendarTest {

    private static final String TEXT = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
    private static final String TAG = "\"0123456789abcdef01234567\"";

    private final Browser program = new Browser();
    private final String secret = Ids.shortId(26);

    @BeforeEach
    void listen() {
        Neighbours.stream().behave(this::answer);
    }

    @Test
    void shouldGiveWhatStreamServiceWritesToWhoeverHasTheSecret() {
        // When
        HttpResponse<String> answer = get(secret);
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(TEXT);
        assertThat(answer.headers().map())
                .containsEntry("content-type", List.of("text/calendar;charset=utf-8"))
                .containsEntry("etag", List.of(TAG))
                .containsEntry("cache-control", List.of("private, no-cache"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .doesNotContainKey("set-cookie");
        Asked asked = questions().getFirst();
        assertThat(asked.path()).isEqualTo("/internal/calendar");
        assertThat(new JsonObject(asked.body()).getString("link")).isEqualTo(secret);
    }

    @Test
    void shouldSayThatNothingIsNew() {
        HttpResponse<String> same = program.get("/calendar/" + secret + ".ics", "If-None-Match", TAG);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(program.get("/calendar/" + secret + ".ics", "If-None-Match", "\"older\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldKeepTheSecretToItself() {
        // When
        get(secret);
        List<HttpResponse<String>> refusals = List.of(
                get(Ids.shortId(26)),
                program.get("/calendar/" + secret),
                program.get("/calendar/" + secret + ".ics/"),
                program.get("/calendar/" + secret.toUpperCase() + ".ics"),
                program.get("/calendar//" + secret + ".ics"),
                program.get("/%63alendar/" + secret + ".txt"),
                program.get("/a/%2e%2e/calendar/" + secret + ".ics"),
                program.post("/calendar/" + secret + ".ics", ""),
                program.postPlain("/calendar/" + secret + ".ics", ""));
        // Then
        refusals.forEach(answer -> {
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContainIgnoringCase(secret);
            assertThat(answer.headers().map().toString()).doesNotContainIgnoringCase(secret);
        });
        assertThat(new JsonObject(refusals.get(1).body()).getString("instance")).isEqualTo("/calendar/");
        assertThat(new Browser(Neighbours.managementUrl()).get("/q/metrics").body())
                .doesNotContainIgnoringCase(secret);
        assertThat(questions()).hasSize(2);
    }

    @Test
    void shouldPassOnThatItIsTooOftenAndThatNobodyAnswers() {
        Neighbours.stream().behave(asked -> Answer.json(429, "{}"));
        HttpResponse<String> often = get(secret);
        assertThat(often.statusCode()).isEqualTo(429);
        assertThat(new JsonObject(often.body()).getString("id")).isEqualTo("calendar-too-often");
        assertThat(often.headers().firstValue("retry-after")).isPresent();
        Neighbours.stream().behave(asked -> Answer.json(500, "{}"));
        assertThat(get(secret).statusCode()).isEqualTo(503);
    }

    private HttpResponse<String> get(String link) {
        return program.get("/calendar/" + link + ".ics");
    }

    private static List<Asked> questions() {
        return Neighbours.stream().asked().stream()
                .filter(asked -> asked.path().equals("/internal/calendar"))
                .toList();
    }

    private Answer answer(Asked asked) {
        return asked.path().equals("/internal/calendar")
                        && new JsonObject(asked.body()).getString("link").equals(secret)
                ? new Answer(200, Map.of("ETag", TAG, "Content-Type", "text/calendar"), TEXT)
                : Answer.json(404, "{}");
    }
}
