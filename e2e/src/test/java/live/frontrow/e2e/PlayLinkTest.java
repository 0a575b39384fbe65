package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Repository;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who watches on a television, by a link. */
@ExtendWith(Stage.class)
class PlayLinkTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PICTURE = Duration.ofSeconds(20);
    /** The promise for every change of who may watch. */
    private static final Duration CUT = Duration.ofSeconds(5);

    private static final Pattern EXTINF = Pattern.compile("(?m)^#EXTINF:([0-9.]+),$");
    private static final Pattern SEGMENT = Pattern.compile("(?m)^w[0-9]+/.+$");

    private static final String ACTION = "Watch in VLC or on a TV";

    @Test
    void aLinkPlaysWithoutCookiesUntilItIsStopped(Installation installation, Chromium chromium) throws IOException {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person alice = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            alice.signIn(status.account("alice"), "/");
            Show show = Show.plan(creator, "From the sofa");
            show.membersOnly(creator, true);
            try (Broadcast _ = show.pushSmall(installation)) {
                WatchPage page = WatchPage.open(alice, show.id());
                page.awaitPicture(PICTURE);
                // Given a link from the page
                Page window = alice.page();
                button(window, ACTION).click();
                button(window, "Make a link").click();
                Locator field = window.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Link"));
                String address = field.inputValue();
                assertThat(address).matches(status.web() + "/play/[a-z2-7]{26}/index\\.m3u8");
                // When a player opens it
                try (LinkPlayer television = LinkPlayer.open(address)) {
                    await().atMost(PICTURE).until(() -> television.frames() > 60);
                    // and it is stopped
                    window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop the link made at"))
                            .click();
                    window.getByRole(AriaRole.ALERTDIALOG)
                            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop"))
                            .click();
                    assertThat(window.getByText("The link is stopped.")).isVisible();
                    // Then it gets nothing more
                    await().atMost(CUT).untilAsserted(() -> assertThat(
                                    LinkPlayer.get(address).statusCode())
                            .isEqualTo(404));
                    assertThat(JSON.readTree(LinkPlayer.get(address).body())
                                    .get("id")
                                    .asText())
                            .isEqualTo("play-link-over");
                    long last = television.frames();
                    await().during(Duration.ofSeconds(2)).atMost(CUT).until(() -> television.frames() <= last + 30);
                }
                // and the page goes on
                window.keyboard().press("Escape");
                page.awaitPicture(CUT);
            }
        }
    }

    @Test
    void aLinkGoesNoFurtherThanItsOwnersRights(Installation installation, Chromium chromium) throws IOException {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person alice = Person.anonymous(chromium, status.web());
                Person bob = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            alice.signIn(status.account("alice"), "/").leave();
            bob.signIn(status.account("bob"), "/").leave();
            Show show = Show.plan(creator, "For everybody, then for members");
            try (Broadcast _ = show.pushSmall(installation)) {
                // Given a member's link and another one's, both playing
                String members = status.web() + link(alice, show);
                String others = status.web() + link(bob, show);
                await().atMost(PICTURE)
                        .until(() -> LinkPlayer.get(members).statusCode() == 200
                                && LinkPlayer.get(others).statusCode() == 200);
                recorded(alice, show);
                // When the show becomes one for members
                show.membersOnly(creator, true);
                // Then
                await().atMost(CUT)
                        .untilAsserted(() ->
                                assertThat(LinkPlayer.get(others).statusCode()).isEqualTo(403));
                assertThat(JSON.readTree(LinkPlayer.get(others).body())
                                .get("reason")
                                .asText())
                        .isEqualTo("membership-required");
                assertThat(LinkPlayer.get(members).statusCode()).isEqualTo(200);
                // When it ends, Then a player is told so by the playlist
                String playlist = members.replace("index.m3u8", rendition(members));
                assertThat(LinkPlayer.get(playlist).body()).doesNotContain("#EXT-X-ENDLIST");
                show.end(creator);
                await().atMost(CUT).until(() -> LinkPlayer.get(playlist).body().contains("#EXT-X-ENDLIST"));
            }
            // and members watch it again, from its beginning, everybody else what was for everybody
            replaysForMembers(status.web(), show, alice, bob);
        }
    }

    /** A part of it while it is for everybody; the last segment of it may touch what comes. */
    private static void recorded(Person alice, Show show) {
        assertThat(alice.send("POST", "/api/v1/streams/" + show.id() + "/playback", Map.of())
                        .status())
                .isEqualTo(200);
        await().atMost(PICTURE)
                .until(() ->
                        alice.get("/vod/" + show.id() + "/index.m3u8").text().contains("w1/000001.m4s"));
    }

    private static void replaysForMembers(String web, Show show, Person alice, Person bob) throws IOException {
        await().atMost(PICTURE)
                .until(() -> show.view(bob).path("vodStatus").asText().equals("complete"));
        JsonNode ended = show.view(bob);
        String address = ended.get("vodUrl").asText();
        assertThat(address).isEqualTo("/vod/" + show.id() + "/index.m3u8");
        String playback = "/api/v1/streams/" + show.id() + "/playback";
        JsonNode part = JSON.readTree(bob.send("POST", playback, Map.of()).text());
        assertThat(part.get("scope")).extracting(JsonNode::asText).containsExactly("windows");
        assertThat(part.get("locked").get(0).get("window").asInt()).isEqualTo(2);
        APIResponse permitted = alice.send("POST", playback, Map.of());
        assertThat(permitted.status()).isEqualTo(200);
        String playlist = alice.get(address).text();
        assertThat(playlist).contains("#EXT-X-PLAYLIST-TYPE:VOD\n").endsWith("#EXT-X-ENDLIST\n");
        double seconds = EXTINF.matcher(playlist)
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
        assertThat(seconds * 1_000).isCloseTo(ended.get("vodDurationMillis").asDouble(), within(2.0));
        assertThat(bob.get(address).text()).isEqualTo(playlist);
        List<String> segments =
                SEGMENT.matcher(playlist).results().map(MatchResult::group).toList();
        assertThat(segments).anyMatch(line -> line.startsWith("w1/")).anyMatch(line -> line.startsWith("w2/"));
        for (String segment : segments) {
            String media = "/vod/" + show.id() + "/" + segment;
            assertThat(alice.get(media).status()).as(segment).isEqualTo(200);
            APIResponse others = bob.get(media);
            if (segment.startsWith("w1/")) {
                assertThat(others.status()).as(segment).isEqualTo(200);
            } else {
                assertThat(others.status()).as(segment).isEqualTo(403);
                assertThat(JSON.readTree(others.text()).get("reason").asText()).isEqualTo("window");
            }
        }
        String token = JSON.readTree(permitted.text()).get("token").asText();
        try (LinkPlayer player =
                LinkPlayer.open(web + address, "-headers", "Authorization: Bearer " + token + "\r\n")) {
            await().atMost(PICTURE).until(player::ended);
            assertThat(player.frames()).isGreaterThan(60);
        }
    }

    @Test
    void theDialogIsGoodInEveryLook(Installation installation, Chromium chromium) throws IOException {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            Show show = Show.plan(creator, "The live Q&A");
            for (Look look : Look.values()) {
                try (Person visitor = Person.at(chromium, status.web(), look.options())) {
                    Page page = visitor.page();
                    // Watching happens in the dark unless somebody turns the lights up.
                    page.addInitScript("localStorage.setItem('frontrow.lights', '%s')"
                            .formatted(look.toString().endsWith("light") ? "up" : "down"));
                    page.navigate("/s/" + show.id());
                    button(page, ACTION).click();
                    button(page, "Make a link").click();
                    assertThat(page.getByText("not used yet")).isVisible();
                    photograph(page, "watch-link-" + look);
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop the link made at"))
                            .click();
                    assertThat(page.getByRole(AriaRole.ALERTDIALOG)).isVisible();
                    photograph(page, "watch-link-stop-" + look);
                }
            }
        }
    }

    private static void photograph(Page page, String name) throws IOException {
        page.evaluate("Promise.allSettled(document.getAnimations().map(animation => animation.finished))");
        Path file = Repository.root().resolve("e2e/screenshots").resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Axe.findings(page)).as(name).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                .isFalse();
    }

    private static String link(Person person, Show show) throws IOException {
        APIResponse made = person.send("POST", "/api/v1/streams/" + show.id() + "/links", Map.of());
        assertThat(made.status()).isEqualTo(201);
        return JSON.readTree(made.text()).get("playUrl").asText();
    }

    /** The first playlist that the multivariant one names. */
    private static String rendition(String index) {
        return LinkPlayer.get(index)
                .body()
                .lines()
                .filter(line -> line.endsWith(".m3u8"))
                .findFirst()
                .orElseThrow();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
