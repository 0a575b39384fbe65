package live.frontrow.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code helm upgrade} under an audience. */
@Tag("kubernetes")
@ExtendWith(ClusterStage.class)
class UpgradeTest {
    private static final int VIEWERS = 100;
    private static final Duration STARTED = Duration.ofMinutes(1);

    @Test
    void noneOfAHundredViewersSeesAnError(Cluster cluster, IngressProxy proxy, Chromium chromium) {
        try (Person creator = People.creator(chromium, cluster)) {
            // Given a hundred viewers of a show
            Show show = Show.plan(creator, "An upgrade in between");
            try (SteadyEncoder _ = SteadyEncoder.send(show, cluster.rtmp())) {
                await("the show is live")
                        .atMost(STARTED)
                        .pollInSameThread()
                        .until(() -> show.view(creator).get("status").asText().equals("live"));
                try (Audience audience = Audience.watch(VIEWERS, show.id(), cluster, proxy)) {
                    await("everybody watches").atMost(STARTED).until(() -> audience.segments() > 5 * VIEWERS);

                    // When
                    cluster.upgrade();

                    // Then all of them still watch, and nothing went wrong
                    long segments = audience.segments();
                    await("everybody watches on")
                            .atMost(STARTED)
                            .until(() -> audience.segments() > segments + 5 * VIEWERS);
                    Report.line("Upgrade under " + VIEWERS + " viewers: " + audience.segments() + " segments read, "
                            + audience.hiccups() + " requests sent again, "
                            + audience.errors().size() + " errors");
                    assertThat(audience.errors()).isEmpty();
                }
                assertThat(show.view(creator).get("publication").asInt()).isEqualTo(1);
            }
            show.end(creator);
        }
    }
}
