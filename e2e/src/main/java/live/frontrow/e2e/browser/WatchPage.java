package live.frontrow.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;

/** The watch page of one show, in the words that a viewer reads. */
public final class WatchPage {
    private final Page page;
    private final Player player;

    private WatchPage(Page page) {
        this.page = page;
        this.player = new Player(page);
    }

    /** Opens the page of that show. */
    public static WatchPage open(Person person, String show) {
        person.page().navigate("/s/" + show);
        return new WatchPage(person.page());
    }

    /** The page of that show, to which somebody is led. */
    public static WatchPage led(Person person, String show) {
        person.page().waitForURL("**/s/" + show);
        return new WatchPage(person.page());
    }

    /** The waiting room is open. */
    public void awaitWaitingRoom(Duration limit) {
        awaitText("The doors are open", limit);
    }

    /** A picture that moves, and nothing in front of it. */
    public void awaitPicture(Duration limit) {
        player.awaitPlaying(limit);
    }

    /** The video on it. */
    public Player player() {
        return player;
    }

    /** Hold room: the publisher is gone, the show is not. */
    public void awaitBreak(Duration limit) {
        awaitText("Short break", limit);
    }

    /** The members' screen, and no picture behind it. */
    public void awaitPaywall(Duration limit) {
        assertThat(page.locator("section[data-stage=members-only]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(limit.toMillis()));
        player.awaitStopped(Duration.ofSeconds(5));
    }

    /** Other devices of this person have all places; no picture behind it. */
    public void awaitElsewhere(Duration limit) {
        awaitText("You’re watching elsewhere", limit);
        player.awaitStopped(Duration.ofSeconds(5));
    }

    /** Takes a place back from another device. */
    public void watchHere() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Watch here"))
                .click();
    }

    /** The show is over for good. */
    public void awaitEnd(Duration limit) {
        awaitText("That's a wrap", limit);
    }

    /** This stands somewhere on the page. */
    public void awaitText(String text, Duration limit) {
        assertThat(page.getByText(text, new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(limit.toMillis()));
    }
}
