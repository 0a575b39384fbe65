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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Player;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A moment of a show for members, cut out while it runs and sent to somebody who is none. */
@ExtendWith(Stage.class)
class ClipJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Until nobody may watch any more what they may not. */
    private static final Duration CUT = Duration.ofSeconds(5);

    private static final int SEGMENTS = 4;
    private static final String TITLE = "The best part";
    private static final Pattern SEGMENT = Pattern.compile("w1/\\d{6}\\.m4s");

    private final List<String> findings = new ArrayList<>();

    @Test
    void aClipIsMadeSharedAndTakenAway(Installation installation, Chromium chromium) {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person visitor = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            Show show = Show.plan(creator, "For the front row");
            show.membersOnly(creator, true);
            String clip;
            List<String> all;
            try (Broadcast _ = show.pushSmall(installation)) {
                WatchPage.open(creator, show.id()).awaitPicture(PATIENCE);
                await().atMost(PATIENCE)
                        .until(() -> segments(creator, "/vod/" + show.id() + "/index.m3u8")
                                        .size()
                                >= SEGMENTS);
                clip = make(creator.page());
                show.end(creator);
            }
            await().atMost(PATIENCE)
                    .until(() -> show.view(creator).path("vodStatus").asText().equals("complete"));
            all = segments(creator, "/vod/" + show.id() + "/index.m3u8");

            // Not for somebody who may not watch the show
            visitor.page().navigate(clip);
            assertThat(heading(visitor.page(), "This clip is for those who may watch its show"))
                    .isVisible();
            share(creator.page());
            watch(visitor, clip, all);
            takeAway(creator.page(), visitor, media(clip));
        }
        assertThat(findings).isEmpty();
    }

    /** Answers the address of its page. */
    private String make(Page page) {
        button(page, "Watch from the start").click();
        Player replay = Player.ofReplay(page);
        replay.awaitPlaying(PATIENCE);
        page.keyboard().press("5");
        button(page, "Make a clip").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        await().atMost(PATIENCE).pollInSameThread().until(() ->
                (Boolean) dialog.locator("video").evaluate("video => video.readyState > 2"));
        Locator start = dialog.getByLabel("Start");
        start.press("Home");
        assertThat(start).hasAttribute("aria-valuetext", "0:00");
        dialog.getByLabel("Title").fill(TITLE);
        findings.addAll(Pictures.take(page, "clip-dialog"));
        button(page, "Make the clip").click();
        Locator link = dialog.getByLabel("Link to the clip", new Locator.GetByLabelOptions().setExact(true));
        assertThat(link).isVisible();
        findings.addAll(Pictures.take(page, "clip-made"));
        String address = link.inputValue();
        button(page, "Done").click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE)))
                .isVisible();
        findings.addAll(Pictures.take(page, "clip-shelf"));
        return address;
    }

    private void share(Page page) {
        page.navigate("/studio/clips");
        assertThat(page.getByText(TITLE)).isVisible();
        page.getByRole(AriaRole.SWITCH).click();
        assertThat(page.getByText("From now on, whoever has the link to a clip can watch it."))
                .isVisible();
        findings.addAll(Pictures.take(page, "studio-clips"));
    }

    /** The clip plays, and of the show nothing else. */
    private void watch(Person visitor, String clip, List<String> all) {
        visitor.page().navigate(clip);
        assertThat(heading(visitor.page(), TITLE)).isVisible();
        Player.ofReplay(visitor.page()).awaitPlaying(PATIENCE);
        findings.addAll(Pictures.take(visitor.page(), "clip"));
        List<String> mine = segments(visitor, media(clip) + "index.m3u8");
        assertThat(mine).isNotEmpty().hasSizeLessThan(all.size()).isEqualTo(all.subList(0, mine.size()));
        assertThat(visitor.get(media(clip) + mine.getFirst()).status()).isEqualTo(200);
        assertThat(visitor.get(media(clip) + all.get(mine.size())).status()).isEqualTo(404);
    }

    private static void takeAway(Page page, Person visitor, String media) {
        button(page, "Delete the clip " + TITLE).click();
        await().atMost(CUT)
                .pollInSameThread()
                .until(() -> visitor.get(media + "index.m3u8").status() == 404);
        button(page, "Undo").click();
        await().atMost(CUT)
                .pollInSameThread()
                .until(() -> visitor.get(media + "index.m3u8").status() == 200);
        page.getByRole(AriaRole.SWITCH).click();
        await().atMost(CUT)
                .pollInSameThread()
                .until(() -> visitor.get(media + "index.m3u8").status() == 404);
    }

    private static List<String> segments(Person person, String playlist) {
        return SEGMENT.matcher(person.get(playlist).text())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Where the media of the clip lies that everybody may watch. */
    private static String media(String page) {
        return "/clips" + page.substring(page.lastIndexOf('/')) + "/";
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
