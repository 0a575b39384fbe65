package live.frontrow.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pods are deleted and replaced during a show; the browser that watches it is not touched. */
@Tag("kubernetes")
@ExtendWith(ClusterStage.class)
class PodsGoTest {
    private static final Duration PICTURE = Duration.ofSeconds(30);
    /** The promise: this long a picture may stand still. */
    private static final Duration RECOVERED = Duration.ofSeconds(10);

    @ParameterizedTest
    @EnumSource
    void theShowGoesOnWithoutAPod(Component component, Cluster cluster, Chromium chromium) {
        List<Runnable> deletions = cluster.podsOf(component).stream()
                .<Runnable>map(pod -> () -> cluster.deleteAndAwait(pod))
                .toList();
        during("deleting " + component.label(), deletions, cluster, chromium);
    }

    @Test
    void theShowGoesOnWhileEverythingIsRestarted(Cluster cluster, Chromium chromium) {
        during("restarting all", List.of(cluster::restartAll), cluster, chromium);
    }

    /** Each event comes back when everything runs again; the next one comes when the picture does. */
    private static void during(String what, List<Runnable> events, Cluster cluster, Chromium chromium) {
        try (Person creator = People.creator(chromium, cluster);
                Person visitor = People.visitor(chromium)) {
            // Given
            Show show = Show.plan(creator, "While " + what);
            WatchPage page = WatchPage.open(visitor, show.id());
            try (SteadyEncoder _ = SteadyEncoder.send(show, cluster.rtmp())) {
                page.awaitPicture(PICTURE);
                page.player().watchStalls();
                for (Runnable event : events) {
                    // When
                    event.run();

                    // Then
                    page.awaitPicture(RECOVERED);
                    Duration stall = page.player().longestStall();
                    Report.line("Longest stall while " + what + ": " + stall.toMillis() + " ms");
                    assertThat(stall)
                            .as(() -> "longest stall while " + what + "; asked for:\n"
                                    + page.player().requests())
                            .isLessThanOrEqualTo(RECOVERED);
                    assertThat(show.view(visitor).get("status").asText()).isEqualTo("live");
                }
            }
            show.end(creator);
            page.awaitEnd(PICTURE);
        }
    }
}
