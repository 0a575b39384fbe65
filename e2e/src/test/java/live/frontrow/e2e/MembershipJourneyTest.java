package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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

/**
 * Somebody pays where the picture would be and sees it, and brings a guest; a payment of theirs fails, which interrupts no show;
 * they mend it, cancel, come back, and get their money back. The watch page is never loaded anew for any of it.
 */
@ExtendWith(Stage.class)
class MembershipJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> findings = new ArrayList<>();

    @Test
    void aMemberComesAndGoes(Installation installation, Chromium chromium) throws IOException, InterruptedException {
        Status status = installation.status();
        StripeAccount stripe = new StripeAccount(installation);
        try (Person creator = Person.anonymous(chromium, status.web());
                Person mara = Person.anonymous(chromium, status.web());
                Person gus = Person.anonymous(chromium, status.web());
                Person ida = Person.anonymous(chromium, status.web())) {
            Page page = mara.page();
            creator.signIn(status.account("creator"), "/studio/plans");
            writePlan(creator.page());
            Show first = forMembers(creator, "For the front row");
            mara.register("mara", "a-long-secret-1", "/");
            try (Broadcast _ = first.pushSmall(installation)) {
                WatchPage watching = WatchPage.open(mara, first.id());
                watching.awaitPaywall(PATIENCE);
                findings.addAll(Pictures.take(page, "membership-paywall"));
                pay(page, watching);
                bring(gus, ida, give(page, first), first);

                // A renewal that fails interrupts no show
                manage(page, "Use a card that declines payments");
                watching = WatchPage.open(mara, first.id());
                watching.awaitPicture(PATIENCE);
                stripe.aMonthLater();
                awaitText(page, "Your last payment failed. The show goes on; fix your card so that you stay in.");
                assertThat(button(page, "Fix card")).isVisible();
                watching.awaitPicture(PATIENCE);
                findings.addAll(Pictures.take(page, "membership-payment-failed"));
                first.end(creator);
                watching.awaitEnd(PATIENCE);
            }

            // After it the way to the card form is where they are
            awaitText(page, "Your membership ended because the last payment failed.");
            findings.addAll(Pictures.take(page, "membership-fix-card"));
            button(page, "Fix card").click();
            atStripe(page, "Use a new card", "Pay this invoice");
            Show second = forMembers(creator, "For the front row again");
            try (Broadcast _ = second.pushSmall(installation)) {
                WatchPage watching = WatchPage.open(mara, second.id());
                watching.awaitPicture(PATIENCE);

                // Paid for is paid for
                cancel(page);
                watching = WatchPage.open(mara, second.id());
                watching.awaitPicture(PATIENCE);
                stripe.aMonthLater();
                watching.awaitPaywall(PATIENCE);
                assertThat(heading(page, "Your membership has ended")).isVisible();
                findings.addAll(Pictures.take(page, "membership-ended"));

                // Who gets the money back is out, and reads why
                pay(page, watching);
                Instant refunded = Instant.now();
                stripe.refundNewest();
                awaitText(page, "Your last payment was returned to you, and the membership ended with it.");
                System.out.printf(
                        "[membership] out and told why %d ms after the refund%n",
                        Duration.between(refunded, Instant.now()).toMillis());
                watching.awaitPaywall(PATIENCE);
                second.end(creator);
            }
        }
        assertThat(findings).isEmpty();
    }

    private static Show forMembers(Person creator, String title) {
        Show show = Show.plan(creator, title);
        show.membersOnly(creator, true);
        return show;
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
    private static void pay(Page page, WatchPage watching) {
        Locator join = button(page, "Join Front seats for €5.00 a month");
        assertThat(join).isEnabled();
        join.click();
        button(page, "Subscribe").click();
        watching.awaitPicture(PATIENCE);
    }

    /** Answers the link of a seat. */
    private String give(Page page, Show show) {
        page.navigate("/account");
        page.getByLabel("For which show").selectOption(show.id());
        button(page, "Make a guest pass").click();
        Locator link = page.getByLabel(
                "Link for your guest to For the front row", new Page.GetByLabelOptions().setExact(true));
        assertThat(link).isVisible();
        findings.addAll(Pictures.take(page, "guest-pass-given"));
        return link.inputValue();
    }

    /** The first who opens the link is in, the second is told why not. */
    private void bring(Person first, Person second, String link, Show show) {
        first.page().navigate(link);
        assertThat(heading(first.page(), "You are invited")).isVisible();
        findings.addAll(Pictures.take(first.page(), "guest-invited"));
        first.register("gus", "a-long-secret-1", "/");
        first.page().navigate(link);
        WatchPage.led(first, show.id()).awaitPicture(PATIENCE);
        first.leave();

        second.register("ida", "a-long-secret-1", "/");
        second.page().navigate(link);
        assertThat(heading(second.page(), "This seat is taken")).isVisible();
        WatchPage.open(second, show.id()).awaitPaywall(PATIENCE);
        second.leave();
    }

    private void cancel(Page page) {
        page.navigate("/account");
        assertThat(page.getByText(Pattern.compile("^You're a Front seats member\\. It renews on .* for €5\\.00\\.$")))
                .isVisible();
        findings.addAll(Pictures.take(page, "membership-account"));
        manage(page, "Cancel subscription");
        assertThat(page.getByText(Pattern.compile("^You cancelled\\. You're a Front seats member until ")))
                .isVisible();
    }

    /** From the account's page to Stripe's, and back. */
    private static void manage(Page page, String action) {
        page.navigate("/account");
        button(page, "Manage membership").click();
        atStripe(page, action);
    }

    /** What there is to press at the simulator's portal, and back. */
    private static void atStripe(Page page, String... actions) {
        for (String action : actions) {
            button(page, action).click();
        }
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Return"))
                .click();
    }

    /** Until then another show may have to end by which the payment is borne. */
    private static void awaitText(Page page, String text) {
        assertThat(page.getByText(text, new Page.GetByTextOptions().setExact(true)))
                .isVisible(new LocatorAssertions.IsVisibleOptions()
                        .setTimeout(PATIENCE.plus(Stage.GRACE).toMillis()));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
