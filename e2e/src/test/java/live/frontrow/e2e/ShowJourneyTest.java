package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
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

/** One evening as its people live it, with two of everything that can be two. Nobody reloads a page. */
@ExtendWith(Stage.class)
@EnabledIfSystemProperty(named = "replicas", matches = "2")
class ShowJourneyTest {
    /** The promise of the issue for every change of a right. */
    private static final Duration RIGHT_CHANGED = Duration.ofSeconds(5);
    /** A picture after a push or a return; the benchmark measures it, the test only needs it to come. */
    private static final Duration PICTURE = Duration.ofSeconds(20);

    /** How long the publisher stays away; shorter than the grace. */
    private static final Duration CUT = Duration.ofSeconds(20);

    private static final Duration EVENT = Duration.ofSeconds(10);
    private static final Duration AFTER_GRACE = Duration.ofSeconds(20);

    @Test
    void aShowFromTheStudioToItsEnd(Installation installation, Chromium chromium) {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person visitor = Person.anonymous(chromium, status.web());
                Person alice = Person.anonymous(chromium, status.web());
                Person bob = Person.anonymous(chromium, status.web())) {
            // Given a show that the creator plans in the studio
            creator.signIn(status.account("creator"), "/studio");
            alice.signIn(status.account("alice"), "/");
            bob.signIn(status.account("bob"), "/");
            Show planned = planInStudio(creator, "An evening with questions");

            // When the doors open
            WatchPage visitors = WatchPage.open(visitor, planned.id());
            WatchPage alices = WatchPage.open(alice, planned.id());
            WatchPage bobs = WatchPage.open(bob, planned.id());
            visitors.awaitWaitingRoom(EVENT);

            // Then the first push brings the picture, a drop is a break, and the return goes on by itself
            try (Broadcast broadcast = planned.pushSmall(installation)) {
                visitors.awaitPicture(PICTURE);
                alices.awaitPicture(PICTURE);
                broadcast.kill();
                Instant cut = Instant.now();
                visitors.awaitBreak(EVENT);
                await("away for a while").atMost(CUT.plus(EVENT)).until(() -> Instant.now()
                        .isAfter(cut.plus(CUT)));
                broadcast.start();
                visitors.awaitPicture(PICTURE);
                alices.awaitPicture(PICTURE);
                bobs.awaitPicture(PICTURE);
                assertThat(creator.get("/api/v1/streams/" + planned.id()).text())
                        .contains("\"publication\":2");

                membersOnly(creator, planned, visitors, alices, bobs);

                // When the creator ends it
                endInStudio(creator, planned);
            }
            visitors.awaitEnd(Duration.ofSeconds(20));
            alices.awaitEnd(EVENT);
        }
    }

    /** In and out within five seconds, in running players. */
    private static void membersOnly(
            Person creator, Show planned, WatchPage visitors, WatchPage alices, WatchPage bobs) {
        Page studio = creator.page();
        studio.navigate("/studio/s/" + planned.id());
        studio.getByLabel("Show is for").selectOption(new SelectOption().setLabel("Members"));
        press(studio, "Start the countdown");
        visitors.awaitText("Become a member", RIGHT_CHANGED);
        alices.awaitText("You stay in.", RIGHT_CHANGED);
        press(studio, "Change it now");
        visitors.awaitPaywall(RIGHT_CHANGED);
        bobs.awaitPaywall(RIGHT_CHANGED);
        alices.awaitPicture(RIGHT_CHANGED);

        studio.navigate("/studio/members");
        var seat = studio.getByRole(
                AriaRole.SWITCH,
                new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("Membership of Bob.*")));
        seat.click();
        bobs.awaitPicture(RIGHT_CHANGED);
        assertThat(seat).isChecked();
        seat.click();
        bobs.awaitPaywall(RIGHT_CHANGED);
        alices.awaitPicture(RIGHT_CHANGED);
    }

    @Test
    void aPublisherThatStaysAwayEndsTheShowOnce(Installation installation, Chromium chromium) {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person visitor = Person.anonymous(chromium, status.web());
                Topic ended = new Topic(installation, "stream.ended")) {
            creator.signIn(status.account("creator"), "/studio");
            Show show = Show.plan(creator, "Gone for good");
            WatchPage page = WatchPage.open(visitor, show.id());
            try (Broadcast _ = show.pushSmall(installation)) {
                page.awaitPicture(PICTURE);
            }

            await().atMost(PICTURE)
                    .until(() -> show.view(visitor).get("status").asText().equals("interrupted"));
            show.waitFor(creator, 3);
            page.awaitEnd(AFTER_GRACE);

            assertThat(ended.versionsOf(show.id())).hasSize(1);
            assertThat(show.view(visitor).get("status").asText()).isEqualTo("ended");
        }
    }

    private static Show planInStudio(Person creator, String title) {
        Page page = creator.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New show"))
                .first()
                .click();
        page.getByLabel("Title").fill(title);
        press(page, "Create show");
        page.waitForURL("**/studio/s/*");
        press(page, "Create stream key");
        String key = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Stream key"))
                .first()
                .inputValue();
        String server = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Server"))
                .first()
                .inputValue();
        return new Show(page.url().substring(page.url().lastIndexOf('/') + 1), server, key);
    }

    private static void endInStudio(Person creator, Show planned) {
        Page page = creator.page();
        page.navigate("/studio/s/" + planned.id());
        press(page, "End show");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
