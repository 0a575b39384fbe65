package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Locale;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Hands;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Player;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** A creator who has never seen Frontrow, with an installation in which nothing has ever happened: no class comes before. */
@Order(1)
@ExtendWith(Stage.class)
class FirstRunTest {
    private static final Duration HUMAN_STEPS = Duration.ofMinutes(3);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final LocatorAssertions.ContainsTextOptions BY_ITSELF =
            new LocatorAssertions.ContainsTextOptions().setTimeout(SOON.toMillis());

    @Test
    void fromNothingToALivePicture(Installation empty, Chromium chromium, TestReporter reporter) {
        Status status = empty.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person visitor = Person.anonymous(chromium, status.web())) {
            Hands hands = new Hands();
            Page page = creator.page();

            // When they sign in with what the launcher printed, give the channel a name and come back
            signIn(hands, page, status);
            hands.read(page.getByRole(AriaRole.REGION, named("Your first show, step by step")));
            hands.click(step(page, "Name and look").getByRole(AriaRole.LINK, in("Open settings")));
            hands.type(page.getByLabel("Channel name"), "Ana’s Sunday table");
            hands.click(page.getByRole(AriaRole.BUTTON, named("Save")).first());
            assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            page.goBack();
            hands.click();
            assertThat(step(page, "Name and look")).containsText("Done");

            // And make a key, and set OBS up as they are told
            Locator connect = step(page, "Connect OBS or another encoder");
            hands.click(connect.getByRole(AriaRole.BUTTON, in("Create stream key")));
            String server = copied(hands, connect, "Server");
            String streamKey = copied(hands, connect, "Stream key");
            for (String _ : new String[] {"Settings", "Stream", "Service", "Custom…", "OK", "Start Streaming"}) {
                hands.click();
            }

            // Then the light turns green by itself, the picture is on the channel's page, and nobody needed three
            // minutes
            try (Broadcast _ = Broadcast.start(empty.home().resolve("first"), server, streamKey)) {
                assertThat(connect.getByRole(AriaRole.STATUS).first()).containsText("Your picture arrives.", BY_ITSELF);
                assertThat(connect).containsText("Done");
                visitor.page().navigate("/");
                new Player(visitor.page()).awaitPlaying(SOON);
                visitor.page().getByText("Ana’s Sunday table").first().waitFor();
                Show.onAir(creator).end(creator);
            }
            reporter.publishEntry("human steps", hands.spent().toSeconds() + " s");
            assertThat(hands.spent()).isLessThan(HUMAN_STEPS);
        }
    }

    private static void signIn(Hands hands, Page page, Status status) {
        Status.Account creator = status.account("creator");
        page.navigate("/studio");
        hands.click(page.getByRole(AriaRole.LINK, named("Sign in")).first());
        hands.type(page.locator("#username"), creator.user());
        hands.pasteElsewhere();
        page.fill("#password", creator.password());
        hands.click(page.locator("#kc-login"));
        page.waitForURL("**/studio");
    }

    /** Copies a value here and pastes it into the encoder. */
    private static String copied(Hands hands, Locator connect, String label) {
        hands.click(connect.getByRole(AriaRole.BUTTON, in("Copy " + label.toLowerCase(Locale.ROOT))));
        hands.pasteElsewhere();
        return connect.getByRole(AriaRole.TEXTBOX, in(label)).first().inputValue();
    }

    private static Locator step(Page page, String name) {
        return page.getByRole(AriaRole.LISTITEM, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
