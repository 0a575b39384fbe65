package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Player;
import live.frontrow.e2e.browser.Show;

/** The replay of a show that was for everybody and then for members, as a guest sees it. */
final class MembersPart {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SEGMENTS = 2;
    private static final String SEEK = "place => { document.querySelector('video[data-replay]').currentTime = place }";

    /** Where it begins, in percent of all of it. */
    private static final Pattern LEFT = Pattern.compile("left: ([0-9.]+)%");

    private MembersPart() {}

    /** There are some of that window; the creator's page plays the show. */
    static void awaitSegments(Person creator, Show show, int window) {
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() ->
                        creator.get("/vod/" + show.id() + "/index.m3u8").text().split("\nw" + window + "/").length
                                > SEGMENTS);
    }

    /** The guest plays up to it, goes beyond its beginning, and back; answers what is wrong with the page. */
    static List<String> stops(Page page, Show show) {
        page.navigate("/s/" + show.id() + "?t=0");
        Player replay = Player.ofReplay(page);
        replay.awaitPlaying(PATIENCE);
        Locator locked = page.locator("[data-locked]");
        assertThat(locked).hasCount(1);
        Matcher left = LEFT.matcher(locked.getAttribute("style"));
        assertThat(left.find()).isTrue();
        double boundary = replay.length() * Double.parseDouble(left.group(1)) / 100;
        assertThat(boundary).isBetween(2.0, replay.length() - 2);

        // By itself, when what is before it was seen
        page.evaluate(SEEK, boundary - 2);
        Locator wall =
                page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("From here on it is for members"));
        assertThat(wall).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE.toMillis()));
        assertThat(replay.position()).isCloseTo(boundary, within(0.3));
        assertThat(page.getByText("Trouble with your connection")).hasCount(0);
        assertThat(page.getByText("The chat can be read by those to whom all of the show is open."))
                .isVisible();
        List<String> findings = new ArrayList<>();
        Locator way = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I'm already a member"));
        Locator place = page.getByLabel("Position in the recording");
        for (Look look : Look.values()) {
            look.on(page);
            assertThat(way).isInViewport();
            place.click(new Locator.ClickOptions().setTrial(true));
            findings.addAll(Pictures.take(page, "replay-boundary-" + look));
        }
        Look.DESKTOP_DARK.on(page);

        // Back, beyond it, and back again
        for (int time = 0; time < 2; time++) {
            page.keyboard().press("0");
            assertThat(wall).isHidden();
            replay.awaitPlaying(PATIENCE);
            page.evaluate(SEEK, boundary + 1);
            assertThat(wall).isVisible();
        }
        assertThat(page.getByText("Trouble with your connection")).hasCount(0);
        return findings;
    }
}
