package live.frontrow.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemType;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;

/** Every problem leads a person to what it means. */
@QuarkusTest
@RealThings
class ProblemPageRouteTest {

    private final Browser browser = new Browser();

    @Test
    void shouldSayWhatAProblemMeans() {
        HttpResponse<String> answer = browser.get("/problems/unauthenticated");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(answer.body())
                .isEqualTo(
                        "unauthenticated\n\n401. Nobody is signed in, or the session has ended. Sign in and try again.\n");
    }

    @Test
    void shouldHaveAPageForEachProblem() {
        ProblemPages pages = new ProblemPages();

        assertThat(Stream.concat(Arrays.stream(CommonProblem.values()), Arrays.stream(GatewayProblem.values()))
                        .map(ProblemType::id))
                .allMatch(id -> pages.page(id).orElseThrow().startsWith(id + "\n\n"));
        assertThat(pages.page("show-on-air")).isPresent();
    }

    @Test
    void shouldLeadThereFromEachAnswer() {
        // Given
        String link = "</problems/show-on-air>; rel=\"help\"";
        Neighbours.stream().behave(asked -> Answer.of(409, "application/problem+json", "{\"id\":\"show-on-air\"}")
                .with("Link", link));

        // When
        HttpResponse<String> ofService = browser.post("/api/v1/streams/7/end", "");
        HttpResponse<String> own = browser.get("/problems/nothing");

        // Then
        assertThat(ofService.headers().allValues("Link")).containsExactly(link);
        assertThat(own.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(own.body()).getString("id")).isEqualTo("not-found");
        assertThat(own.headers().allValues("Link")).containsExactly("</problems/not-found>; rel=\"help\"");
    }
}
