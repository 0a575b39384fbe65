package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody pays where the picture would be and sees it, cancels, and is out when what was paid for is over. */
@ExtendWith(Stage.class)
class MembershipJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> findings = new ArrayList<>();

    @Test
    void aMemberComesAndGoes(Installation installation, Chromium chromium) throws IOException, InterruptedException {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person mara = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio/plans");
            writePlan(creator.page());
            Show show = Show.plan(creator, "For the front row");
            show.membersOnly(creator, true);
            mara.register("mara", "a-long-secret-1", "/");
            try (Broadcast _ = show.pushSmall(installation)) {
                WatchPage watching = WatchPage.open(mara, show.id());
                pay(mara.page(), watching);
                cancel(mara.page());

                // Paid for is paid for
                watching = WatchPage.open(mara, show.id());
                watching.awaitPicture(PATIENCE);
                new StripeClock(installation).aMonthLater();
                watching.awaitPaywall(PATIENCE);
                assertThat(heading(mara.page(), "Your membership has ended")).isVisible();
                findings.addAll(Pictures.take(mara.page(), "membership-ended"));
                show.end(creator);
            }
        }
        assertThat(findings).isEmpty();
    }

    private void writePlan(Page page) {
        button(page, "New plan").first().click();
        page.getByLabel("Name").fill("Front seats");
        page.getByLabel("What members get").fill("Every show\nA badge in the chat");
        page.getByLabel("Price a month").fill("5.00");
        // 1.5 % and 0.25 for the card, 0.7 % for Billing
        assertThat(page.getByText(Pattern.compile("you keep €4\\.\\d\\d of €5\\.00")))
                .isVisible();
        findings.addAll(Pictures.take(page, "plans-form"));
        button(page, "Save plan").click();
        assertThat(page.getByText("Front seats is saved.")).isVisible();
        assertThat(page.getByText("On its way to Stripe.")).hasCount(0);
        findings.addAll(Pictures.take(page, "plans"));
    }

    /** At the simulator's page, and back in the show without doing anything more. */
    private void pay(Page page, WatchPage watching) {
        watching.awaitPaywall(PATIENCE);
        Locator join = button(page, "Join Front seats for €5.00 a month");
        assertThat(join).isEnabled();
        findings.addAll(Pictures.take(page, "membership-paywall"));
        join.click();
        button(page, "Subscribe").click();
        watching.awaitPicture(PATIENCE);
    }

    private void cancel(Page page) {
        page.navigate("/account");
        assertThat(page.getByText(Pattern.compile("^You're a Front seats member\\. It renews on .* for €5\\.00\\.$")))
                .isVisible();
        findings.addAll(Pictures.take(page, "membership-account"));
        button(page, "Manage membership").click();
        button(page, "Cancel subscription").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Return"))
                .click();
        assertThat(page.getByText(Pattern.compile("^You cancelled\\. You're a Front seats member until ")))
                .isVisible();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
