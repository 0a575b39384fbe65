package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each part is killed during a show, as an out-of-memory killer would, and comes back. */
@ExtendWith(Stage.class)
class FaultsTest {
    private static final Duration PICTURE = Duration.ofSeconds(20);
    /** The promise: this long after the part runs again. */
    private static final Duration RIGHT_STATE = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(strings = {"stream-service", "gateway", "kafka", "mediamtx"})
    void theShowGoesOn(String part, Installation installation, Chromium chromium) {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person visitor = Person.anonymous(chromium, status.web());
                Topic live = new Topic(installation, "stream.live")) {
            // Given a show on air
            creator.signIn(status.account("creator"), "/studio");
            Show show = Show.plan(creator, "Without " + part);
            WatchPage page = WatchPage.open(visitor, show.id());
            try (Broadcast broadcast = show.pushSmall(installation)) {
                page.awaitPicture(PICTURE);

                // When
                installation.killAndAwait(part);
                if (!broadcast.alive()) { // An encoder whose server is gone reconnects.
                    broadcast.start();
                }

                // Then the state is right, the same page plays on, and nothing was said twice
                int publications = part.startsWith("mediamtx") ? 2 : 1;
                await("the right state after " + part).atMost(RIGHT_STATE).untilAsserted(() -> {
                    JsonNode now = show.view(visitor);
                    assertThat(now.get("status").asText()).isEqualTo("live");
                    assertThat(now.get("publication").asInt()).isEqualTo(publications);
                });
                page.awaitPicture(PICTURE);
                List<Long> said = live.versionsOf(show.id());
                assertThat(said).hasSize(publications).doesNotHaveDuplicates().isSorted();
                show.end(creator);
            }
        }
    }
}
