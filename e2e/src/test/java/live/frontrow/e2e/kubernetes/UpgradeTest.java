package live.frontrow.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.chat.RoomTalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code helm upgrade} under an audience, in whose room people are. */
@Tag("kubernetes")
@ExtendWith(ClusterStage.class)
class UpgradeTest {
    private static final int VIEWERS = 200;
    private static final int READERS = 500;
    private static final Duration STARTED = Duration.ofMinutes(1);

    @Test
    void noViewerSeesAnErrorAndNoWordIsLost(Cluster cluster, IngressProxy proxy, Chromium chromium) {
        try (Person creator = People.creator(chromium, cluster)) {
            // Given many viewers of a show, and people in its room
            Show show = Show.plan(creator, "An upgrade in between");
            try (SteadyEncoder _ = SteadyEncoder.send(show, cluster.rtmp())) {
                await("the show is live")
                        .atMost(STARTED)
                        .pollInSameThread()
                        .until(() -> show.view(creator).get("status").asText().equals("live"));
                try (Audience audience = Audience.watch(VIEWERS, show.id(), cluster, proxy);
                        RoomTalk talk = new RoomTalk(People.way(cluster, proxy), show.id())) {
                    talk.read(READERS);
                    talk.write("creator", 1, creator.cookies());
                    await("everybody watches").atMost(STARTED).until(() -> audience.segments() > 5 * VIEWERS);

                    // When
                    cluster.upgrade();

                    // Then all of them still watch, and nothing went wrong
                    long segments = audience.segments();
                    await("everybody watches on")
                            .atMost(STARTED)
                            .until(() -> audience.segments() > segments + 5 * VIEWERS);
                    talk.awaitWord(STARTED);
                    talk.fallSilent(STARTED);
                    Report.line(
                            "Upgrade under %d viewers: %d segments read, %d requests sent again, %d errors; under %d readers: %d messages"
                                    .formatted(
                                            VIEWERS,
                                            audience.segments(),
                                            audience.hiccups(),
                                            audience.errors().size(),
                                            READERS,
                                            talk.messages()));
                    assertThat(audience.errors()).isEmpty();
                    await("nothing is open").atMost(STARTED).pollInSameThread().untilAsserted(() -> assertThat(
                                    talk.breaches(creator))
                            .isEmpty());
                }
                assertThat(show.view(creator).get("publication").asInt()).isEqualTo(1);
            }
            show.end(creator);
        }
    }
}
