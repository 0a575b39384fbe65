package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import live.frontrow.e2e.browser.ChatColumn;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people, the creator who keeps order, and somebody who only reads, in the waiting room of a show. */
@ExtendWith(Stage.class)
class ChatJourneyTest {
    private static final String ZALGO = "Z" + "\u0335\u0321\u0322\u0327\u0328\u0316\u0317".repeat(40) + "algo";
    private static final String HOSTILE = "<script>document.title='taken'</script> \u202Etxt.exe " + ZALGO;

    @Test
    void whatOneWritesAllSee(Installation installation, Chromium chromium) {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person alice = Person.anonymous(chromium, status.web());
                Person bob = Person.anonymous(chromium, status.web());
                Person visitor = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            alice.signIn(status.account("alice"), "/");
            bob.signIn(status.account("bob"), "/");
            Show show = Show.plan(creator, "Say hello");
            ChatColumn hers = ChatColumn.open(alice, show);
            ChatColumn his = ChatColumn.open(bob, show);
            ChatColumn theirs = ChatColumn.open(visitor, show);
            ChatColumn house = ChatColumn.open(creator, show);
            assertThat(alice.page().getByText("Say hello. Nobody has written yet."))
                    .isVisible();

            // Given a visitor who may only read
            assertThat(visitor.page().getByText("Everybody can read. Sign in to write."))
                    .isVisible();
            assertThat(theirs.field()).hasCount(0);

            // When somebody writes, Then everybody has it once, and the writer too
            hers.say("Is the starter alive? See https://example.org/sourdough.");
            for (ChatColumn column : List.of(hers, his, theirs, house)) {
                assertThat(column.await("Is the starter alive?")).hasCount(1);
            }
            assertThat(his.message("Is the starter alive?").getByRole(AriaRole.LINK))
                    .hasAttribute("rel", "noopener nofollow ugc");

            // When it is answered by keyboard alone, Then the answer says what it answers
            his.menuOfNewest();
            bob.page().keyboard().press("Enter");
            assertThat(his.field()).isFocused();
            bob.page().keyboard().type("Very much so");
            bob.page().keyboard().press("Enter");
            assertThat(hers.await("Very much so")).containsText("Replying to");
            assertThat(hers.message("Very much so")).containsText("Is the starter alive?");

            // When somebody writes what is meant to harm, Then it is text, in its place and of its size
            his.say(HOSTILE);
            Locator harmless = hers.await("<script>document.title='taken'</script> txt.exe Z");
            assertThat(alice.page()).hasTitle(Pattern.compile("^Say hello · "));
            assertThat(harmless.boundingBox().height).isLessThan(120);

            // When one takes back what they wrote, by keyboard, Then nobody sees it any more
            hers.say("With a typo");
            theirs.await("With a typo");
            remove(alice, hers, "With a typo", "Copy text", "Delete");
            for (ChatColumn column : List.of(hers, his, theirs, house)) {
                assertThat(column.message("With a typo")).hasCount(0);
            }
            assertThat(hers.newest()).isFocused();

            // When the house takes away what somebody wrote, Then the same, with who did not write it looking on
            house.await(HOSTILE.substring(0, 20));
            remove(creator, house, "<script>", "Copy text", "Pin", "Delete");
            for (ChatColumn column : List.of(hers, his, theirs, house)) {
                assertThat(column.message("<script>")).hasCount(0);
                assertThat(column.message("Very much so")).hasCount(1);
            }
            // and nobody can do so who is not of the house
            assertThat(his.menuOfNewest().getByRole(AriaRole.MENUITEM))
                    .hasText(new String[] {"Reply", "Copy text", "Delete"});
            bob.page().keyboard().press("Escape");
            assertThat(hers.menuOfNewest().getByRole(AriaRole.MENUITEM))
                    .hasText(new String[] {"Reply", "Copy text", "Report"});
            alice.page().keyboard().press("Escape");

            // When a line is lost, Then what is written meanwhile arrives with the next one, in order and once
            alice.page().context().setOffline(true);
            his.say("While she was away");
            hers.say("From the tunnel");
            assertThat(hers.message("From the tunnel")).containsText("Sending");
            alice.page().context().setOffline(false);
            alice.page().evaluate("window.dispatchEvent(new Event('online'))");
            his.await("From the tunnel");
            assertThat(hers.messages()).hasCount(4);
            assertThat(his.messages()).hasCount(4);
        }
    }

    @Test
    void itIsGoodInEveryLook(Installation installation, Chromium chromium) {
        Status status = installation.status();
        List<String> findings = new ArrayList<>();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person bob = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            bob.signIn(status.account("bob"), "/");
            Show show = Show.plan(creator, "The live Q&A");
            ChatColumn.open(creator, show)
                    .say("Welcome, take a seat. Questions at eight: https://example.org/questions");
            ChatColumn.open(bob, show).say("Hello @Alice Frontrow, and everybody");
            for (Look look : Look.values()) {
                try (Person alice = Person.at(chromium, status.web(), look.options())) {
                    alice.signIn(status.account("alice"), "/");
                    Page page = alice.page();
                    // Watching happens in the dark unless somebody turns the lights up.
                    page.addInitScript("localStorage.setItem('frontrow.lights', '%s')"
                            .formatted(look.toString().endsWith("light") ? "up" : "down"));
                    ChatColumn column = ChatColumn.open(alice, show);
                    column.await("Hello @Alice");
                    findings.addAll(Pictures.take(page, "watch-chat-" + look));
                    column.menuOfNewest();
                    findings.addAll(Pictures.take(page, "watch-chat-menu-" + look));
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    /** Deletes the newest message by keyboard, going through these entries of its menu. */
    private static void remove(Person person, ChatColumn column, String text, String... way) {
        assertThat(column.newest()).hasAccessibleName(Pattern.compile(text));
        Locator entries = column.menuOfNewest().getByRole(AriaRole.MENUITEM);
        for (String next : way) {
            person.page().keyboard().press("ArrowDown");
            assertThat(entries.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + next + "$"))))
                    .isFocused();
        }
        person.page().keyboard().press("Enter");
        assertThat(person.page().getByText("The message is deleted.")).isVisible();
    }
}
