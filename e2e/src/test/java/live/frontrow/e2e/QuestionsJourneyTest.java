package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.e2e.browser.ChatColumn;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Clap;
import live.frontrow.e2e.browser.FirstPicture;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Player;
import live.frontrow.e2e.browser.PollCard;
import live.frontrow.e2e.browser.QuestionPanel;
import live.frontrow.e2e.browser.RundownDesk;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A show from its rundown to the page after it: people who ask and vote, a moderator, a guest, and the host who answers. Each step is taken by
 * keyboard, and seen by the others at once. Whoever asked is told of the answer, and led to it in the recording; the guest sees as much of the
 * show, and of the recording, as was for everybody.
 */
@ExtendWith(Stage.class)
class QuestionsJourneyTest {
    private static final String REST = "How long does the dough rest?";
    private static final String FLOUR = "Which flour do you take for the starter?";
    private static final String SALT = "When does the salt go in?";
    private static final String BREAD = "Which bread next week?";

    private static final String TITLE = "The live Q&A: sourdough";
    private static final String OPEN = "Questions";
    private static final String CLOSED = "Seconds for members";
    private static final Duration PICTURE = Duration.ofSeconds(30);

    /** So long the guest sees that the show is about to be for members (s). */
    private static final int NOTICE = 10;

    /** The promise for every change of who may watch. */
    private static final Duration CUT = Duration.ofSeconds(5);

    /** So near (ms) to the spoken answer is the picture with which it begins. */
    private static final long NEAR = 1_000;

    private static final Pattern SEGMENT = Pattern.compile("(?m)^w[0-9]+/.+$");

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
            moderate(chromium, status, creator, show);
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
            show.rundownNotice(creator, NOTICE);
            try (Broadcast _ = show.pushSmall(installation)) {
                new Player(alice.page()).awaitPlaying(PICTURE);
                Duration delay = Clap.measure(creator.page());
                RundownDesk.begin(creator.page(), OPEN);
                twoLooks(creator.page(), "studio-rundown");
                Press salt =
                        host(creator.page(), show, hers, theirs, () -> poll(creator.page(), alice.page(), bob.page()));

                // And whoever asked is told
                String path = told.byMail(TITLE, hers.id(SALT));
                assertThat(told.byPush(alice.page(), TITLE, hers.id(SALT))).isEqualTo(path);
                hers.leave();
                chat.say("Thank you!");

                // When the rundown says that it is for members, Then the guest is told, and outside in time
                forMembers(creator.page(), show, visitor, alice.page());
                show.end(creator);
                await().atMost(PICTURE)
                        .pollInSameThread()
                        .until(() ->
                                show.view(creator).path("vodStatus").asText().equals("complete"));

                // And the recording opens where the answer was spoken, and no further than the show was open
                watch(alice.page(), path, salt, delay);
                watchAsGuest(visitor, show);
            }
            afterwards(creator.page());
            assertThat(alice.send("DELETE", "/api/v1/notices/mine", null).status())
                    .isEqualTo(204);
        }
        assertThat(findings).isEmpty();
    }

    /**
     * When a key was pressed that the server has taken.
     *
     * @param from not earlier
     * @param until not later
     */
    private record Press(Instant from, Instant until) {}

    /** A moderator makes a question of what was only said. */
    private void moderate(Chromium chromium, Status status, Person creator, Show show) {
        try (Person mona = Person.anonymous(chromium, status.web())) {
            mona.signIn(status.account("moderator"), "/");
            String moderator = "/api/v1/moderators/" + mona.id();
            assertThat(creator.send("PUT", moderator, Map.of("name", "Mona")).ok())
                    .isTrue();
            ChatColumn house = ChatColumn.open(mona, show);
            house.await(SALT);
            makeAQuestion(mona, house);
            mona.page().navigate("/studio/s/" + show.id() + "/questions");
            assertThat(mona.page().getByText(SALT)).isVisible();
            twoLooks(mona.page(), "studio-questions");
            assertThat(creator.send("DELETE", moderator, null).ok()).isTrue();
        }
    }

    private static void makeAQuestion(Person moderator, ChatColumn house) {
        Locator entries = house.menuOfNewest().getByRole(AriaRole.MENUITEM);
        entries.filter(new Locator.FilterOptions().setHasText("Make it a question"))
                .press("Enter");
        assertThat(moderator.page().getByText("It is in the queue of questions now."))
                .isVisible();
    }

    /** In the studio the host writes the rundown and a poll, puts the last question first, and undoes that. */
    private void order(Page page, Show show) {
        page.navigate("/studio/s/" + show.id());
        Locator answers = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Answer now, \\d: ")));
        assertThat(answers).hasCount(3);
        assertThat(answers.first()).hasAccessibleName("Answer now, 1: " + REST);
        String last = answers.last().getAttribute("aria-label").substring("Answer now, 3: ".length());
        RundownDesk.write(page, OPEN, CLOSED);
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

    /** On a phone; when the second answer began: what is taken up again soon goes on where that was. */
    private Press host(Page page, Show show, QuestionPanel hers, QuestionPanel theirs, Runnable asking) {
        page.navigate("/studio/s/" + show.id() + "/host");
        Look.PHONE_DARK.on(page);
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Up first")))
                .containsText(REST);
        page.keyboard().press("Space");
        Locator current = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Being answered"));
        assertThat(current).containsText(REST);
        assertThat(theirs.question(REST)).containsText("Being answered now");
        asking.run();
        everyLook(page, "studio-host");
        Look.PHONE_DARK.on(page);
        for (String name : List.of("Take back", "Next", "Answered")) {
            assertThat(button(page, name)).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close the poll"))
                .press("Enter");
        page.evaluate("document.activeElement.blur()");

        awaitAnswer(page);
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        page.keyboard().press("Space");
        assertThat(current).containsText(SALT);
        Press salt = new Press(before, Instant.now());
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
        awaitAnswer(page);
        button(page, "Answered").click();
        assertThat(hers.question(SALT)).containsText("Answered at");
        press(page, "Space");
        assertThat(hers.question(FLOUR)).containsText("Answered at");
        Look.DESKTOP_DARK.on(page);
        return salt;
    }

    /** The rundown goes on to a segment for members. */
    private void forMembers(Page studio, Show show, Person guest, Page member) {
        WatchPage page = WatchPage.led(guest, show.id());
        page.awaitPicture(PICTURE);
        studio.navigate("/studio/s/" + show.id());
        RundownDesk.countDown(studio, CLOSED);
        Instant at =
                Instant.parse(show.view(guest).path("accessChange").path("at").asText());
        page.awaitText("Become a member", CUT);
        assertThat(member.getByText("You stay in.")).isVisible();
        page.awaitPaywall(Duration.between(Instant.now(), at.plus(CUT)));
        assertThat(Instant.now()).isAfter(at);
        new Player(member).awaitPlaying(PICTURE);
    }

    /** Where the notice leads: to the answer in the recording, where a chapter begins. From the start nobody would be there yet. */
    private void watch(Page page, String path, Press salt, Duration delay) {
        FirstPicture first = FirstPicture.at(page, path);
        Instant pressed = Instant.parse(path.substring(path.indexOf("&t=") + "&t=".length()))
                .minus(delay);
        assertThat(pressed).isBetween(salt.from(), salt.until());
        assertThat(first.clock().millisAfter(pressed))
                .as("%s, by a delay of %s", first, delay)
                .isBetween(-NEAR, NEAR);
        Player.ofReplay(page).awaitPlaying(PICTURE);
        page.keyboard().press("b");
        Pattern chapter = Pattern.compile("^\\d:\\d\\d When does the salt go in");
        Locator entry = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(chapter));
        assertThat(entry).isVisible();
        Matcher begins = Pattern.compile("(\\d):(\\d\\d)").matcher(entry.textContent());
        assertThat(begins.find()).isTrue();
        // A chapter is named by the second in which it begins.
        int second = 60 * Integer.parseInt(begins.group(1)) + Integer.parseInt(begins.group(2));
        assertThat(first.position()).isBetween(second - 0.2, second + 1.5);
        findings.addAll(Pictures.take(page, "replay-answer"));
    }

    /** What was for everybody plays; of what was for members no byte is given. */
    private static void watchAsGuest(Person guest, Show show) {
        guest.page().navigate("/s/" + show.id());
        Player.ofReplay(guest.page()).awaitPlaying(PICTURE);
        String folder = "/vod/" + show.id() + "/";
        List<String> segments = SEGMENT.matcher(guest.get(folder + "index.m3u8").text())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(segments).anyMatch(line -> line.startsWith("w1/")).anyMatch(line -> line.startsWith("w2/"));
        for (String segment : segments) {
            assertThat(guest.get(folder + segment).status())
                    .as(segment)
                    .isEqualTo(segment.startsWith("w1/") ? 200 : 403);
        }
    }

    /** How it went, from the control room. */
    private void afterwards(Page page) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("How it went").setExact(true))
                .press("Enter");
        assertThat(part(page, "Questions")).containsText("Asked3Answered2");
        assertThat(part(page, "Questions")).containsText("Votes4");
        assertThat(part(page, "Chat and reactions")).containsText("Messages1People who wrote1Reactions0");
        twoLooks(page, "studio-after-questions");
    }

    private static Locator part(Page page, String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
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
        looks(page, name, Look.values());
    }

    /** Each size and each scheme, of what other tests look at as well. */
    private void twoLooks(Page page, String name) {
        looks(page, name, Look.PHONE_LIGHT, Look.DESKTOP_DARK);
    }

    private void looks(Page page, String name, Look... looks) {
        for (Look look : looks) {
            look.on(page);
            findings.addAll(Pictures.take(page, name + "-" + look));
        }
        Look.DESKTOP_DARK.on(page);
    }
}
