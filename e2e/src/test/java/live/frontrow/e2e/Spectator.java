package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.time.Instant;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import live.frontrow.e2e.installation.Status;

/** Somebody at a browser that one gateway serves, who watches a show and notes when the picture goes. */
final class Spectator implements AutoCloseable {
    private static final double LOOK = Duration.ofSeconds(10).toMillis();
    private final Person person;
    private final Show show;
    private final WatchPage watching;

    /** Opens the show's page; {@code account} is null for a visitor. */
    Spectator(Chromium browser, String web, Status.Account account, Show show) {
        // A small window: several browsers share the machine with all that they look at.
        this.person = Person.at(
                browser,
                web,
                new Browser.NewContextOptions().setViewportSize(640, 480).setReducedMotion(ReducedMotion.REDUCE));
        this.show = show;
        if (account != null) {
            person.signIn(account, "/");
        }
        watching = WatchPage.open(person, show.id());
    }

    /** The picture is there (again), without a reload; from then on it is noted whether anything is taken away. */
    void awaitPicture(Duration limit) {
        watching.awaitPicture(limit);
        watching.player().watchDisturbances();
    }

    /** Nobody took anything away here, and the picture moves. */
    void playedOn() {
        assertThat(watching.player().disturbances()).isEmpty();
        watching.player().awaitPlaying(Duration.ofMillis((long) LOOK));
    }

    /** The token was void for a moment, and the same video plays on with another. */
    void playedThrough() {
        assertThat(watching.player().disturbances().lines().filter(line -> !line.startsWith("403 ")))
                .isEmpty();
        awaitPicture(Duration.ofMillis((long) LOOK));
    }

    /** What opens the show to this browser's player. */
    String token() {
        return person.cookie(folder(), "frontrow-live").orElseThrow();
    }

    boolean hasToken() {
        return person.cookie(folder(), "frontrow-live").isPresent();
    }

    String folder() {
        return "/live/" + show.id() + "/";
    }

    /** Writes down, from now on, the moment at which there is no picture and a heading says why. */
    void note(String heading) {
        page().evaluate("""
                heading => {
                  window.cutAt = null
                  clearInterval(window.noting)
                  window.noting = setInterval(() => {
                    const video = document.querySelector('video')
                    const gone = !video || video.readyState === 0
                    const said = [...document.querySelectorAll('h1, h2')].some(h => h.textContent === heading)
                    if (gone && said) { window.cutAt ??= Date.now() }
                  }, 50)
                }
                """, heading);
    }

    /** When that was. */
    Instant cutAt() {
        Object at = page().waitForFunction(
                        "() => window.cutAt", null, new Page.WaitForFunctionOptions().setTimeout(LOOK))
                .jsonValue();
        return Instant.ofEpochMilli(((Number) at).longValue());
    }

    /** A link or button to go on with. */
    Locator offers(AriaRole role, String name) {
        Locator offered = page().locator("main").getByRole(role, new Locator.GetByRoleOptions().setName(name));
        assertThat(offered.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LOOK));
        return offered.first();
    }

    /** A sentence on the page. */
    void reads(String text) {
        assertThat(page().getByText(text).first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LOOK));
    }

    /** Signs out in another tab, as a person does, and says when. */
    Instant signOutInAnotherTab(String name) {
        Page tab = person.newTab();
        tab.navigate("/");
        tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account of " + name))
                .click();
        Instant now = Instant.now();
        tab.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
        tab.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                .first()
                .waitFor();
        tab.close();
        return now;
    }

    private Page page() {
        return person.page();
    }

    @Override
    public void close() {
        person.close();
    }
}
