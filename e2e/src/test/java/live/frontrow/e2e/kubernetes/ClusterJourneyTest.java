package live.frontrow.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

    @Test
    void whoPaysAtThePaywallSeesThePicture(Cluster cluster, Chromium chromium) {
        try (Person creator = People.creator(chromium, cluster);
                Person mara = People.visitor(chromium)) {
            // Given a plan that is at Stripe, and a show for members
            Map<String, Object> plan = Map.of("name", "Front seats", "currency", "eur", "month", 500);
            assertThat(creator.send("POST", "/api/v1/plans", plan).status()).isEqualTo(201);
            await("the plan is at Stripe").atMost(PICTURE).pollInSameThread().until(() -> creator.get("/api/v1/plans")
                    .text()
                    .contains("\"synced\":true"));
            mara.register("mara", "correct horse battery", "/");
            Show show = Show.plan(creator, "For the front row");
            show.membersOnly(creator, true);
            WatchPage page = WatchPage.open(mara, show.id());
            try (SteadyEncoder _ = SteadyEncoder.send(show, cluster.rtmp())) {
                page.awaitPaywall(PICTURE);

                // When
                button(mara, "Join Front seats for €5.00 a month").click();
                button(mara, "Subscribe").click();

                // Then
                page.awaitPicture(PICTURE);
            }
            show.end(creator);
        }
    }

    private static Locator button(Person person, String name) {
        return person.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
