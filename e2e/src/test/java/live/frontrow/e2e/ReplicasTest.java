package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two gateways that answer in turn and two MediaMTX: nobody notices which one. */
@ExtendWith(Stage.class)
@EnabledIfSystemProperty(named = "replicas", matches = "2")
class ReplicasTest {
    private static final Duration PICTURE = Duration.ofSeconds(20);

    @Test
    void aShowMovesFromOneMediaServerToTheOther(Installation installation, Chromium chromium) throws Exception {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person visitor = Person.anonymous(chromium, status.web())) {
            // Given
            creator.signIn(status.account("creator"), "/studio");
            Show show = Show.plan(creator, "Here and there");
            WatchPage page = WatchPage.open(visitor, show.id());

            // When
            try (Broadcast _ = show.push(installation, status.rtmp2())) {
                page.awaitPicture(PICTURE);
            }
            page.awaitBreak(Duration.ofSeconds(10));

            // Then
            try (Broadcast _ = show.push(installation, status.rtmp())) {
                page.awaitPicture(PICTURE);
                assertThat(show.view(visitor).get("publication").asInt()).isEqualTo(2);
                assertThat(mediaServed(installation, "gateway-management")).isPositive();
                assertThat(mediaServed(installation, "gateway-management-2")).isPositive();
            }
            show.end(creator);
            page.awaitEnd(PICTURE);
        }
    }

    /** Media requests that this gateway has answered. */
    private static double mediaServed(Installation installation, String port) throws IOException, InterruptedException {
        URI metrics = URI.create("http://127.0.0.1:%d/q/metrics".formatted(installation.port(port)));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("frontrow_edge_requests_total{outcome=\"served\"}"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
                    .sum();
        }
    }
}
