package live.frontrow.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Player;
import live.frontrow.e2e.browser.Show;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A media server goes in the middle of a show; all of the show is in the bucket, once, and plays. */
@Tag("kubernetes")
@ExtendWith(ClusterStage.class)
class RecordingPodsGoTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SEGMENT = ".m4s";

    /** On both sides of the kill, segments of some four seconds. */
    private static final int ENOUGH = 3;

    @Test
    void theRecordingIsInTheBucketAfterEachMediaServerWasKilled(Cluster cluster, Chromium chromium) {
        try (Person creator = People.creator(chromium, cluster);
                Person visitor = People.visitor(chromium)) {
            Show show = Show.plan(creator, "Kept on a cluster");
            Storage storage = cluster.storage();
            List<String> before = List.of();
            try (SteadyEncoder _ = SteadyEncoder.send(show, cluster.rtmp())) {
                for (String pod : cluster.podsOf(Component.MEDIAMTX)) {
                    // Given a show that is being recorded
                    awaitSegments(storage, show, before.size() + ENOUGH);

                    // When
                    cluster.killAndAwait(pod);
                    before = storage.objects(show.id(), SEGMENT);
                }
                awaitSegments(storage, show, before.size() + ENOUGH);
            }
            show.end(creator);

            // Then
            await("all is there")
                    .atMost(PATIENCE)
                    .pollInSameThread()
                    .until(() -> show.view(creator).path("vodStatus").asText().equals("complete"));
            JsonNode ended = show.view(creator);
            assertThat(ended.get("publication").asInt()).isGreaterThan(1);
            assertThat(storage.objects(show.id(), SEGMENT)).containsAll(before).hasSizeGreaterThan(before.size());
            visitor.page().navigate(Cluster.WEB + "/s/" + show.id() + "?t=0");
            Player replay = Player.ofReplay(visitor.page());
            replay.awaitPlaying(PATIENCE);
            long length = ended.get("vodDurationMillis").asLong();
            assertThat(replay.length()).isCloseTo(length / 1_000.0, within(0.1));
            Report.line("A show whose media servers were killed: "
                    + storage.objects(show.id(), SEGMENT).size() + " segments in the bucket, " + length
                    + " ms of replay");
        }
    }

    private static void awaitSegments(Storage storage, Show show, int count) {
        await(count + " segments are in the bucket")
                .atMost(PATIENCE)
                .until(() -> storage.objects(show.id(), SEGMENT).size() >= count);
    }
}
