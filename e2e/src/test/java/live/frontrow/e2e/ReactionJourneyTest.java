package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.UncheckedIOException;
import java.util.List;
import live.frontrow.e2e.browser.ChatColumn;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people who feel something, one of them not signed in. */
@ExtendWith(Stage.class)
class ReactionJourneyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocatorAssertions.HasTextOptions SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    @Test
    void whatOneFeelsAllSee(Installation installation, Chromium chromium) {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person alice = Person.anonymous(chromium, status.web());
                Person visitor = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            alice.signIn(status.account("alice"), "/");
            Show show = Show.plan(creator, "Say hello");
            ChatColumn.open(alice, show);
            ChatColumn.open(visitor, show);
            for (Person each : List.of(alice, visitor)) {
                assertThat(each.page().getByText("2 people here")).isVisible();
            }

            // When one taps, Then both have it
            button(alice, "hearts").click();
            assertThat(button(alice, "hearts")).hasText("❤️1", SOON);
            assertThat(button(visitor, "hearts")).hasText("❤️1", SOON);

            // When it is tapped by keyboard, Then the same
            button(visitor, "applause").focus();
            visitor.page().keyboard().press("Enter");
            visitor.page().keyboard().press("Space");
            assertThat(button(alice, "applause")).hasText("👏2", SOON);

            // When a button is held, Then it is a burst, which ends when it is let go, and all count the same
            button(alice, "cheers").hover();
            alice.page().mouse().down();
            alice.page().waitForCondition(() -> count(alice, "cheers") >= 12);
            alice.page().mouse().up();
            visitor.page().waitForCondition(() -> count(visitor, "cheers") >= 12);
            alice.page()
                    .waitForCondition(() -> count(alice, "cheers") == count(visitor, "cheers")
                            && kept(alice, show, "🎉") == count(alice, "cheers"));
            assertThat(kept(visitor, show, "👏")).isEqualTo(2);
            assertThat(kept(visitor, show, "❤️")).isEqualTo(1);
            assertThat(Axe.findings(visitor.page())).isEmpty();
        }
    }

    private static Locator button(Person person, String emoji) {
        return person.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send " + emoji));
    }

    private static int count(Person person, String emoji) {
        return Integer.parseInt("0" + button(person, emoji).textContent().replaceAll("\\D", ""));
    }

    /** What the archive says. */
    private static int kept(Person person, Show show, String emoji) {
        try {
            return JSON.readTree(person.get("/api/v1/streams/" + show.id() + "/reactions")
                            .text())
                    .at("/totals/" + emoji)
                    .asInt();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
