package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.e2e.browser.ChatColumn;
import live.frontrow.e2e.browser.ChatReplay;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.DrawnClock;
import live.frontrow.e2e.browser.Firefox;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Player;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import live.frontrow.local.process.LogTail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who came late, and somebody who comes the day after. */
@ExtendWith(Stage.class)
class ReplayJourneyTest {
    private static final Duration PICTURE = Duration.ofSeconds(30);
    /** A replay has a run long before; by then something is stuck. */
    private static final Duration RECORDED = Duration.ofMinutes(2);

    private static final int LINES = 60;

    /** So many segments are enough to be behind the show, and to jump over some. */
    private static final int SEGMENTS = 3;

    /** Seconds from its start, in what is there by then. */
    private static final int MOMENT = 6;

    /** So near (ms) to the playhead is what was written then. */
    private static final double IN_STEP = 250;

    private final List<String> findings = new ArrayList<>();

    @Test
    void aShowIsSeenFromItsStartWhileItRunsAndAgainAfterwards(Installation installation, Chromium chromium)
            throws IOException {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person visitor = Person.anonymous(chromium, status.web());
                Person later = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            Show show = Show.plan(creator, "From the first minute");
            WatchPage page = WatchPage.open(visitor, show.id());
            try (Broadcast broadcast = show.pushSmall(installation)) {
                page.awaitPicture(PICTURE);
                startOver(visitor, show, page, ChatColumn.open(creator, show));
                whatWasMissed(visitor, creator, show);
                broadcast.kill();
                page.awaitBreak(PICTURE);
                broadcast.start();
                // What is left of the first run moves for a moment yet.
                await().atMost(PICTURE)
                        .pollInSameThread()
                        .until(() -> show.view(visitor).path("publication").asInt() == 2);
                assertThat(visitor.page().locator("section[data-stage=playing]"))
                        .isVisible();
                page.awaitPicture(PICTURE);
                // That picture may still be one of the first run, and a show that ends right now would have nothing of
                // the second.
                Path agent = installation.home().resolve("run/vod-service/log");
                await("both runs are recorded")
                        .atMost(RECORDED)
                        .pollInterval(Duration.ofSeconds(1))
                        .pollInSameThread()
                        .untilAsserted(() -> assertThat(RecordedRun.of(visitor, show))
                                .as(() -> "by now %s, on air %s; the agent: %s"
                                        .formatted(Instant.now(), show.view(visitor), LogTail.last(agent, LINES)))
                                .hasSizeGreaterThan(1));
                show.end(creator);
            }
            page.awaitEnd(PICTURE);
            again(visitor, creator, show);
            inFirefox(status.web(), show, DrawnClock.of(visitor, show));
            cut(creator, visitor, show);
            takenHome(creator, show);
            fromALink(later, show);
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void aGuestSeesTheReplayAsFarAsTheShowWasForEverybody(Installation installation, Chromium chromium) {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person guest = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            Show show = Show.plan(creator, "First for everybody, then for members");
            try (Broadcast _ = show.pushSmall(installation)) {
                WatchPage.open(creator, show.id()).awaitPicture(PICTURE);
                MembersPart.awaitSegments(creator, show, 1);
                show.membersOnly(creator, true);
                MembersPart.awaitSegments(creator, show, 2);
                show.end(creator);
            }
            await().atMost(PICTURE)
                    .until(() -> show.view(creator).path("vodStatus").asText().equals("complete"));
            findings.addAll(MembersPart.stops(guest.page(), show));
        }
        assertThat(findings).isEmpty();
    }

    private void startOver(Person visitor, Show show, WatchPage live, ChatColumn house) {
        AtomicInteger said = new AtomicInteger();
        await().atMost(PICTURE)
                .pollInSameThread()
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    house.say("Line " + said.incrementAndGet());
                    return visitor.get("/vod/" + show.id() + "/index.m3u8")
                                    .text()
                                    .split("#EXTINF")
                                    .length
                            > SEGMENTS;
                });
        press(visitor.page(), "Watch from the start");
        assertThat(visitor.page().getByText("This is what was written during the show."))
                .isVisible();
        Player replay = Player.ofReplay(visitor.page());
        replay.awaitPlaying(PICTURE);
        assertThat(replay.began()).isCloseTo(0, within(0.1));
        findings.addAll(Pictures.take(visitor.page(), "replay-start-over"));

        // Whoever has caught up is in the show
        visitor.page().keyboard().press("End");
        assertThat(visitor.page().locator("section[data-stage=playing]")).isVisible();
        live.awaitPicture(PICTURE);
    }

    /** Segments of the recording that there are. */
    private static int stored(Person person, Show show) {
        return person.get("/vod/" + show.id() + "/index.m3u8").text().split("\\.m4s\n").length - 1;
    }

    /** Back to an answer, and from there at 1.25x until the show is reached. */
    private void whatWasMissed(Person visitor, Person creator, Show show) throws IOException {
        String questions = "/api/v1/streams/" + show.id() + "/questions";
        Map<String, Object> why =
                Map.of("id", UUID.randomUUID().toString(), "text", "Why is the crust so thin?", "anonymous", false);
        APIResponse asked = creator.send("POST", questions, why);
        assertThat(asked.status()).isEqualTo(201);
        String id = new ObjectMapper().readTree(asked.text()).get("id").asText();
        String question = questions + "/" + id;
        int stored = stored(visitor, show);
        for (String order : List.of("answering", "answered")) {
            assertThat(creator.send("POST", question + "/" + order, null).status())
                    .isEqualTo(200);
        }
        await().atMost(PICTURE).pollInSameThread().until(() -> visitor.get("/api/v1/streams/" + show.id() + "/chapters")
                .text()
                .contains("question-" + id));
        // Before that it leads to the live picture, which is where it was said.
        await().atMost(PICTURE).pollInSameThread().until(() -> stored(visitor, show) > stored + 1);
        Page page = visitor.page();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("What did I miss?"))
                .press("Enter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Why is the crust so thin?"))
                .press("Enter");
        Player replay = Player.ofReplay(page);
        replay.awaitPlaying(PICTURE);
        Locator back = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Back to live"));
        back.getByText("Catch up at 1.25×").press("Enter");
        assertThat(page.evaluate("document.querySelector('video[data-replay]').playbackRate"))
                .isEqualTo(1.25);
        for (Look look : Look.values()) {
            look.on(page);
            findings.addAll(Pictures.take(page, "watch-missed-" + look));
        }
        Look.DESKTOP_DARK.on(page);
        // What is left of the way is the same as the last three seconds of it.
        page.evaluate("const video = document.querySelector('video[data-replay]');"
                + " if (video) video.currentTime = video.duration - 3");
        assertThat(page.locator("section[data-stage=playing]")).isVisible();
        new Player(page).awaitPlaying(PICTURE);
    }

    private void again(Person visitor, Person creator, Show show) {
        await().atMost(PICTURE)
                .until(() -> show.view(visitor).path("vodStatus").asText().equals("complete"));
        RecordingMarks.set(
                creator, show, visitor.get("/vod/" + show.id() + "/index.m3u8").text());
        JsonNode ended = show.view(visitor);
        press(visitor.page(), "Watch the replay");
        Player replay = Player.ofReplay(visitor.page());
        replay.awaitPlaying(PICTURE);
        assertThat(replay.began()).isCloseTo(0, within(0.1));
        double length = ended.get("vodDurationMillis").asDouble() / 1_000;
        assertThat(replay.length()).isCloseTo(length, within(0.1));
        RecordingMarks.see(visitor, replay);
        findings.addAll(Pictures.take(visitor.page(), "replay-marks"));
        visitor.page().keyboard().press("Escape");
        visitor.page().keyboard().press("k");
        everyPlaceIsFound(visitor, DrawnClock.of(visitor, show));
        chatFollows(visitor, ChatReplay.of(visitor, show), replay);
        visitor.page().keyboard().press("5");
        await().atMost(PICTURE).until(() -> replay.position() >= length / 2 - 0.1);
        visitor.page().keyboard().press("End");
        assertThat(button(visitor.page(), "Watch again")).isVisible();
        findings.addAll(Pictures.take(visitor.page(), "replay-over"));
    }

    /** To the frame, also where nobody sent. */
    private static void everyPlaceIsFound(Person visitor, DrawnClock clock) {
        int last = clock.frames() - 1;
        int seam = clock.seam();
        for (int frame : List.of(last / 2, seam - 1, 0, seam, last / 5, seam + 1, last / 3, last - 1, seam / 2, 7)) {
            await("frame %d of %d, seam at %d".formatted(frame, last + 1, seam))
                    .atMost(PICTURE)
                    .pollInSameThread()
                    .untilAsserted(
                            () -> assertThat(clock.off(visitor.page(), frame)).isLessThanOrEqualTo(1));
        }
    }

    /** Over the place where nobody sent. */
    private static void inFirefox(String web, Show show, DrawnClock clock) {
        Optional<Firefox> found = Firefox.start();
        if (found.isEmpty()) {
            System.out.println("Left out: Firefox is missing; `./frontrow doctor` says how to get it");
            return;
        }
        try (Firefox firefox = found.get();
                Person visitor = Person.at(firefox.browser(), web, new Browser.NewContextOptions())) {
            double seam = clock.middle(clock.seam());
            visitor.page().navigate("/s/" + show.id() + "?t=" + (int) (seam - 1));
            Player replay = Player.ofReplay(visitor.page());
            replay.awaitPlaying(PICTURE);
            await().atMost(PICTURE).pollInSameThread().until(() -> replay.position() > seam + 1);
            assertThat(replay.began()).isLessThan(seam);
            replay.awaitPlaying(PICTURE);
        }
    }

    private void chatFollows(Person visitor, ChatReplay chat, Player replay) {
        Keyboard keys = visitor.page().keyboard();
        for (String tenth : List.of("8", "3", "6", "1", "9")) {
            keys.press(tenth);
            await().atMost(PICTURE).pollInSameThread().until(() -> replay.position() >= 0 && chat.off() <= IN_STEP);
        }
        assertThat(chat.rows()).isPositive();
        findings.addAll(Pictures.take(visitor.page(), "replay-chat"));
        keys.press("4");
        for (int step = 0; step < 4; step++) {
            keys.press(">");
        }
        keys.press("k");
        replay.awaitPlaying(PICTURE);
        assertThat(chat.mostOff(4)).isLessThanOrEqualTo(IN_STEP);
        for (int step = 0; step < 4; step++) {
            keys.press("<");
        }
    }

    /** The creator cuts off the beginning, with the picture beside it. */
    private void cut(Person creator, Person visitor, Show show) {
        double whole = show.view(visitor).path("vodDurationMillis").asDouble();
        Page page = creator.page();
        page.navigate("/studio/library/" + show.id() + "/trim");
        new Player(page).awaitPlaying(PICTURE);
        Locator from = page.getByLabel("Begins at").and(page.getByRole(AriaRole.TEXTBOX));
        from.fill("0:05");
        findings.addAll(Pictures.take(page, "studio-cut"));
        press(page, "Cut");
        assertThat(button(page, "Show all of it again")).isVisible();
        await().atMost(PICTURE)
                .pollInSameThread()
                .until(() -> show.view(visitor).path("vodDurationMillis").asDouble() < whole);

        // Nobody is given what was cut off, and the chat is still in step
        await().atMost(PICTURE).pollInSameThread().until(() -> !visitor.get("/vod/" + show.id() + "/index.m3u8")
                .text()
                .contains("000000.m4s"));
        assertThat(visitor.get("/vod/" + show.id() + "/w1/000000.m4s").status()).isEqualTo(404);
        visitor.page().navigate("/s/" + show.id() + "?t=0");
        Player replay = Player.ofReplay(visitor.page());
        replay.awaitPlaying(PICTURE);
        assertThat(replay.began()).isCloseTo(0, within(0.1));
        double length = show.view(visitor).path("vodDurationMillis").asDouble() / 1_000;
        assertThat(replay.length()).isCloseTo(length, within(0.1));
        assertThat(length).isBetween(whole / 1_000 - 5, whole / 1_000 - 1);
        visitor.page().keyboard().press("k");
        chatFollows(visitor, ChatReplay.of(visitor, show), replay);
    }

    /** What is shown of it, as a file. */
    private static void takenHome(Person creator, Show show) throws IOException {
        TakenHome file = TakenHome.of(creator.page(), show);
        assertThat(file.name()).isEqualTo("From the first minute.mp4");
        assertThat(file.complaints()).isEmpty();
        assertThat(file.times()).hasSize(2).allSatisfy((stream, times) -> {
            assertThat(times).doesNotHaveDuplicates().isSorted().hasSizeGreaterThan(100);
            assertThat(times.getFirst()).isBetween(-10_000L, 10_000L);
        });
        List<Double> played = TakenHome.played(creator.page(), show);
        assertThat(played.getFirst()).isCloseTo(0, within(0.2));
        assertThat(played.getLast()).isGreaterThan(5);
    }

    private static void fromALink(Person later, Show show) {
        later.page().navigate("/s/" + show.id() + "?t=" + MOMENT);
        Player replay = Player.ofReplay(later.page());
        replay.awaitPlaying(PICTURE);
        assertThat(replay.began()).isCloseTo(MOMENT, within(0.1));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static void press(Page page, String name) {
        button(page, name).click();
    }
}
