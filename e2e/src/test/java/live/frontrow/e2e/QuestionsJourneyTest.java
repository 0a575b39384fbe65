package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.e2e.browser.ChatColumn;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Player;
import live.frontrow.e2e.browser.PollCard;
import live.frontrow.e2e.browser.QuestionPanel;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two people who ask and vote, and the host who answers: each step is taken by keyboard, and seen by the others at once. Whoever asked is
 * told of the answer, and led to it in the recording.
 */
@ExtendWith(Stage.class)
class QuestionsJourneyTest {
    private static final String REST = "How long does the dough rest?";
    private static final String FLOUR = "Which flour do you take for the starter?";
    private static final String SALT = "When does the salt go in?";
    private static final String BREAD = "Which bread next week?";

    private static final String TITLE = "The live Q&A: sourdough";
    private static final Duration PICTURE = Duration.ofSeconds(30);

    private final List<String> findings = new ArrayList<>();

    @Test
    void fromAQuestionToItsAnswerInTheRecording(Installation installation, Chromium chromium) {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person alice = Person.anonymous(chromium, status.web());
                Person bob = Person.anonymous(chromium, status.web());
                Person visitor = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            alice.signIn(status.account("alice"), "/");
            bob.signIn(status.account("bob"), "/");
            Show show = Show.plan(creator, TITLE);
            Told told = Told.of(alice, installation);

            // Given two who ask, one of them in the chat, which the host makes a question
            ChatColumn chat = ChatColumn.open(alice, show);
            chat.say(SALT);
            QuestionPanel hers = QuestionPanel.of(alice.page());
            assertThat(hers.list()).containsText("No questions yet. Ask the first one.");
            hers.ask(REST);
            assertThat(hers.question(REST)).containsText("You");
            ChatColumn house = ChatColumn.open(creator, show);
            house.await(SALT);
            makeAQuestion(creator, house);
            QuestionPanel his = QuestionPanel.open(bob, show);
            his.ask(FLOUR);
            assertThat(hers.question(SALT)).isVisible();

            // When one votes, Then all see it
            his.vote(REST).press("Enter");
            assertThat(his.vote(REST)).hasAttribute("aria-pressed", "true");
            assertThat(hers.vote(REST)).hasAccessibleName(Pattern.compile("2 votes$"));
            QuestionPanel theirs = QuestionPanel.open(visitor, show);
            theirs.vote(FLOUR).press("Enter");
            assertThat(theirs.question(FLOUR)).containsText("Sign in to vote.");
            assertThat(theirs.vote(FLOUR)).hasAccessibleName(Pattern.compile("1 vote$"));
            everyLook(alice.page(), "watch-questions");

            // When the host answers by keyboard, Then everybody sees which, and that it is answered
            order(creator.page(), show);
            try (Broadcast _ = show.pushSmall(installation)) {
                new Player(alice.page()).awaitPlaying(PICTURE);
                host(creator.page(), show, hers, theirs, () -> poll(creator.page(), alice.page(), bob.page()));

                // And whoever asked is told, and the recording opens where the answer was spoken
                String path = told.byMail(TITLE, hers.id(SALT));
                assertThat(told.byPush(alice.page(), TITLE, hers.id(SALT))).isEqualTo(path);
                show.end(creator);
                await().atMost(PICTURE)
                        .pollInSameThread()
                        .until(() ->
                                show.view(creator).path("vodStatus").asText().equals("complete"));
                watch(alice.page(), path);
            }
            assertThat(alice.send("DELETE", "/api/v1/notices/mine", null).status())
                    .isEqualTo(204);
        }
        assertThat(findings).isEmpty();
    }

    private static void makeAQuestion(Person creator, ChatColumn house) {
        Locator entries = house.menuOfNewest().getByRole(AriaRole.MENUITEM);
        entries.filter(new Locator.FilterOptions().setHasText("Make it a question"))
                .press("Enter");
        assertThat(creator.page().getByText("It is in the queue of questions now."))
                .isVisible();
    }

    /** In the studio the host puts the last question first, and undoes that. */
    private void order(Page page, Show show) {
        page.navigate("/studio/s/" + show.id());
        Locator answers = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Answer now, \\d: ")));
        assertThat(answers).hasCount(3);
        assertThat(answers.first()).hasAccessibleName("Answer now, 1: " + REST);
        String last = answers.last().getAttribute("aria-label").substring("Answer now, 3: ".length());
        PollCard.draft(page, BREAD, List.of("Rye", "Spelt"));
        answers.first().focus();
        page.keyboard().press("End");
        page.keyboard().press("p");
        assertThat(answers.first()).hasAccessibleName("Answer now, 1: " + last);
        assertThat(answers.first()).isFocused();
        everyLook(page, "studio-queue");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Undo").setExact(true))
                .press("Enter");
        assertThat(answers.first()).hasAccessibleName("Answer now, 1: " + REST);
    }

    /** In the host view the host asks everybody; one answers and sees what others think, and one has not yet. */
    private void poll(Page host, Page hers, Page his) {
        PollCard.open(host, BREAD);
        assertThat(PollCard.card(his, BREAD)).not().containsText("%");
        PollCard.voteForSecond(hers, BREAD);
        assertThat(PollCard.card(hers, BREAD)).containsText("100%");
        everyLook(hers, "watch-poll-voted");
        everyLook(his, "watch-poll");
    }

    private void host(Page page, Show show, QuestionPanel hers, QuestionPanel theirs, Runnable asking) {
        page.navigate("/studio/s/" + show.id() + "/host");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Up first")))
                .containsText(REST);
        page.keyboard().press("Space");
        Locator current = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Being answered"));
        assertThat(current).containsText(REST);
        assertThat(theirs.question(REST)).containsText("Being answered now");
        asking.run();
        everyLook(page, "studio-host");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close the poll"))
                .press("Enter");
        page.evaluate("document.activeElement.blur()");

        press(page, "Space");
        assertThat(current).not().containsText(REST);
        assertThat(hers.question(REST)).containsText("Answered at");
        assertThat(theirs.question(REST)).containsText("Answered at");
        press(page, "Backspace");
        assertThat(current).containsText(REST);
        assertThat(hers.question(REST)).containsText("Being answered now");
        awaitAnswer(page);
        page.keyboard().press("ArrowRight");
        assertThat(current).containsText(SALT);
        assertThat(theirs.question(REST)).containsText("Not today.");
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Poll · result")))
                .containsText("Spelt100%");
        assertThat(hers.question(SALT)).containsText("Being answered now");
        press(page, "Space");
        assertThat(hers.question(SALT)).containsText("Answered at");
    }

    /** Where the notice leads: to the answer in the recording, where a chapter begins. From the start nobody would be there yet. */
    private void watch(Page page, String path) {
        page.navigate(path);
        Player replay = Player.ofReplay(page);
        replay.awaitPlaying(PICTURE);
        page.keyboard().press("b");
        Pattern chapter = Pattern.compile("^\\d:\\d\\d When does the salt go in");
        Locator entry = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(chapter));
        assertThat(entry).isVisible();
        Matcher begins = Pattern.compile("(\\d):(\\d\\d)").matcher(entry.textContent());
        assertThat(begins.find()).isTrue();
        assertThat(replay.position())
                .isGreaterThanOrEqualTo(60 * Integer.parseInt(begins.group(1)) + Integer.parseInt(begins.group(2)));
        findings.addAll(Pictures.take(page, "replay-answer"));
    }

    /** Two presses within half a second are one: a hand is slower, and so is this one. */
    private static void press(Page page, String key) {
        awaitAnswer(page);
        page.keyboard().press(key);
    }

    private static void awaitAnswer(Page page) {
        page.waitForFunction("() => !document.querySelector('[aria-busy=true]')");
    }

    private void everyLook(Page page, String name) {
        for (Look look : Look.values()) {
            look.on(page);
            findings.addAll(Pictures.take(page, name + "-" + look));
        }
        Look.DESKTOP_DARK.on(page);
    }
}
