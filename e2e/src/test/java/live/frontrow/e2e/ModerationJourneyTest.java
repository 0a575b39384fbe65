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

/** Two people, a newcomer and a moderator in a room: each step is taken by keyboard, and seen by the others at once. */
@ExtendWith(Stage.class)
class ModerationJourneyTest {

    private final List<String> findings = new ArrayList<>();

    @Test
    void aModeratorKeepsOrder(Installation installation, Chromium chromium) {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person mona = Person.anonymous(chromium, status.web());
                Person alice = Person.anonymous(chromium, status.web());
                Person bob = Person.anonymous(chromium, status.web());
                Person nina = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            mona.signIn(status.account("moderator"), "/");
            alice.signIn(status.account("alice"), "/");
            bob.signIn(status.account("bob"), "/");
            nina.register("nina", "a-long-secret-1", "/");
            appoint(creator, status.account("moderator").user());
            Show show = Show.plan(creator, "Keep it kind");
            ChatColumn hers = ChatColumn.open(alice, show);
            ChatColumn his = ChatColumn.open(bob, show);
            ChatColumn moderators = ChatColumn.open(mona, show);

            settings(mona, alice, bob, his);
            pin(moderators, hers, his, alice, bob);
            report(mona, bob, hers, his);
            deleteAndMute(mona, bob, moderators, hers, his);
            hold(mona, nina, moderators, his, show);
            theLog(mona);
        }
        assertThat(findings).isEmpty();
    }

    /** The creator finds somebody among the people, and lets them moderate. */
    private void appoint(Person creator, String user) {
        Page page = creator.page();
        page.navigate("/studio/moderation");
        tab(page, "Moderators");
        Locator search = page.getByRole(AriaRole.SEARCHBOX);
        search.focus();
        page.keyboard().type(user);
        Locator make = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Make .* a moderator$")));
        assertThat(make).hasCount(1);
        make.press("Enter");
        assertThat(page.getByText(Pattern.compile("moderates from now on\\.$"))).isVisible();
        findings.addAll(Pictures.take(page, "moderation-moderators"));
    }

    private void settings(Person mona, Person alice, Person bob, ChatColumn his) {
        Page page = mona.page();
        Locator button = button(page, "Room settings");
        button.press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        findings.addAll(Pictures.take(page, "moderation-settings"));

        // What is set is read by everybody, and binds them
        page.getByLabel("Emoji only").press("Space");
        for (Person person : List.of(alice, bob)) {
            assertThat(person.page().getByText("Only emoji.")).isVisible();
        }
        his.field().fill("Letters");
        bob.page().keyboard().press("Enter");
        assertThat(his.message("Letters")).containsText("Not sent.");
        button(bob.page(), "Discard").press("Enter");

        // and no longer, as soon as it is switched off
        page.getByLabel("Emoji only").press("Space");
        assertThat(bob.page().getByText("Only emoji.")).hasCount(0);
        page.keyboard().press("Escape");
        assertThat(button).isFocused();
    }

    private static void pin(ChatColumn moderators, ChatColumn hers, ChatColumn his, Person alice, Person bob) {
        hers.say("Questions at eight");
        moderators.await("Questions at eight");
        moderators.newest().press("p");
        for (Person person : List.of(alice, bob)) {
            assertThat(person.page().getByLabel("Pinned message", new Page.GetByLabelOptions().setExact(true)))
                    .containsText("Questions at eight");
        }
        moderators.newest().press("p");
        assertThat(bob.page().getByLabel("Pinned message", new Page.GetByLabelOptions().setExact(true)))
                .hasCount(0);
        assertThat(his.message("Questions at eight")).hasCount(1);
    }

    /** Somebody reports a message; a moderator finds it on their page, and sees nothing wrong. */
    private void report(Person mona, Person bob, ChatColumn hers, ChatColumn his) {
        hers.say("Rye is better than wheat");
        his.await("Rye is better than wheat");
        Locator entries = his.menuOfNewest().getByRole(AriaRole.MENUITEM);
        for (String next : List.of("Copy text", "Report")) {
            bob.page().keyboard().press("ArrowDown");
            assertThat(entries.filter(new Locator.FilterOptions().setHasText(next)))
                    .isFocused();
        }
        bob.page().keyboard().press("Enter");
        bob.page().getByLabel("Insults or hate").press("Space");
        findings.addAll(Pictures.take(bob.page(), "chat-report"));
        bob.page().keyboard().press("Enter");
        assertThat(bob.page().getByText("Reported, thank you. A moderator looks at it."))
                .isVisible();
        assertThat(his.newest()).isFocused();

        Page page = mona.newTab();
        page.navigate("/studio/moderation");
        Locator item = page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Rye is better than wheat"));
        assertThat(item).containsText("Insults or hate");
        findings.addAll(Pictures.take(page, "moderation-waiting"));
        item.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Nothing wrong")))
                .press("Enter");
        assertThat(item).hasCount(0);
        page.close();
        assertThat(his.message("Rye is better than wheat")).hasCount(1);
    }

    private static void deleteAndMute(Person mona, Person bob, ChatColumn moderators, ChatColumn hers, ChatColumn his) {
        // Whoever stands in the list holds it still
        moderators.field().focus();
        his.say("Something unkind");
        moderators.await("Something unkind");
        moderators.newest().press("m");
        assertThat(bob.page().getByText("A moderator has asked you to pause until"))
                .isVisible();
        assertThat(his.field()).hasCount(0);
        moderators.newest().press("d");
        for (ChatColumn column : List.of(moderators, hers, his)) {
            assertThat(column.message("Something unkind")).hasCount(0);
        }
        Page page = mona.newTab();
        page.navigate("/studio/moderation");
        tab(page, "Log");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Take back: .* paused ")))
                .press("Enter");
        assertThat(page.getByText("It is taken back.")).isVisible();
        page.close();
        assertThat(his.field()).isVisible();
    }

    /** The first message of a newcomer waits until a moderator lets it in. */
    private void hold(Person mona, Person nina, ChatColumn moderators, ChatColumn his, Show show) {
        Page page = mona.page();
        button(page, "Room settings").press("Enter");
        page.getByLabel("Hold first messages").press("Space");
        page.keyboard().press("Escape");
        ChatColumn newcomers = ChatColumn.open(nina, show);
        assertThat(nina.page().getByText("First messages wait for a moderator."))
                .isVisible();
        newcomers.say("Hello, my first time here");
        assertThat(newcomers.message("my first time")).containsText("Waits for a moderator.");
        assertThat(page.getByText("Waiting for you: 1")).isVisible();
        assertThat(his.message("my first time")).hasCount(0);
        findings.addAll(Pictures.take(page, "moderation-held"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Approve the message of")))
                .press("Enter");
        his.await("my first time");
        moderators.await("my first time");
        assertThat(newcomers.message("my first time")).hasCount(1);
        assertThat(newcomers.message("Waits for a moderator.")).hasCount(0);
    }

    /** All of it stands in the log; the card of a person says what they did. */
    private void theLog(Person mona) {
        Page page = mona.newTab();
        page.navigate("/studio/moderation");
        tab(page, "Log");
        for (String deed : List.of("approved a message of", "deleted a message of", "paused", "changed the room")) {
            assertThat(page.getByText(Pattern.compile(deed)).first()).isVisible();
        }
        findings.addAll(Pictures.take(page, "moderation-log"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^About nina")))
                .first()
                .press("Enter");
        Locator card = page.getByRole(AriaRole.DIALOG);
        card.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Private note"))
                .focus();
        page.keyboard().type("Friendly");
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save note"))
                .press("Enter");
        assertThat(page.getByText("The note is saved.")).isVisible();
        assertThat(card).containsText("Hello, my first time here");
        findings.addAll(Pictures.take(page, "moderation-person"));
        page.keyboard().press("Escape");
        tab(page, "Words");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).isVisible();
        findings.addAll(Pictures.take(page, "moderation-words"));
        page.close();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Goes along the tabs by arrow keys until this one is open. */
    private static void tab(Page page, String name) {
        Locator tabs = page.getByRole(AriaRole.TAB);
        tabs.first().focus();
        for (int i = 0; !tabs.nth(i).textContent().equals(name); i++) {
            page.keyboard().press("ArrowRight");
            assertThat(tabs.nth(i + 1)).isFocused();
        }
    }
}
