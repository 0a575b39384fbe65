package live.frontrow.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One show through Service and Ingress, for everybody and then for members. */
@Tag("kubernetes")
@ExtendWith(ClusterStage.class)
class ClusterJourneyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PICTURE = Duration.ofSeconds(30);
    private static final Duration RIGHT_CHANGED = Duration.ofSeconds(5);

    @Test
    void aComplimentaryMembershipOpensAMembersOnlyShow(Cluster cluster, Chromium chromium) throws IOException {
        try (Person creator = People.creator(chromium, cluster);
                Person alice = People.visitor(chromium)) {
            // Given a show that a browser plays
            alice.register("alice", "correct horse battery", "/");
            JsonNode me = JSON.readTree(alice.get("/api/v1/me").body());
            alice.get("/api/v1/membership");
            Show show = Show.plan(creator, "On a cluster");
            WatchPage page = WatchPage.open(alice, show.id());
            try (SteadyEncoder _ = SteadyEncoder.send(show, cluster.rtmp())) {
                page.awaitPicture(PICTURE);

                // When it is for members, then she is shown the way in, and let in once she is one
                show.membersOnly(creator, true);
                page.awaitPaywall(RIGHT_CHANGED);
                String seat = "/api/v1/members/" + me.get("id").asText();
                assertThat(creator.send("PUT", seat, Map.of()).status()).isEqualTo(200);
                page.awaitPicture(RIGHT_CHANGED.multipliedBy(2));

                // When she is none any more, then she is out
                assertThat(creator.send("DELETE", seat, null).status()).isEqualTo(200);
                page.awaitPaywall(RIGHT_CHANGED);
            }
            show.end(creator);
            page.awaitEnd(PICTURE);
        }
    }
}
