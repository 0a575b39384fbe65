package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Player;
import live.frontrow.e2e.browser.Show;

/** What the creator puts on a recording, and whoever watches it sees: captions in one language, and a chapter. */
final class RecordingMarks {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern TAKEN = Pattern.compile("#EXT-X-PROGRAM-DATE-TIME:(\\S+)");
    private static final String SAID =
            "WEBVTT\n\nSTYLE\n::cue { color: red }\n\n00:00.000 --> 59:00.000\nGood <b>evening</b>\n";

    /** Where the chapter begins, in seconds. */
    private static final int PLACE = 3;

    private static final String CUES = """
            () => [...document.querySelector('video[data-replay]').textTracks]
                .flatMap(track => [...track.activeCues ?? []].map(cue => track.mode + ' ' + cue.text)).join()""";

    private RecordingMarks() {}

    /** Captions by the library, the chapter by its address; the playlist says when the first picture was taken. */
    static void set(Person creator, Show show, String playlist) {
        Page page = creator.page();
        page.navigate("/studio/library");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Captions of the recording of From the first minute"))
                .click();
        page.getByLabel("Language").selectOption("en");
        page.getByLabel("Choose a file")
                .setInputFiles(new FilePayload("said.vtt", "text/vtt", SAID.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("Captions in English are there.")).isVisible();
        Matcher taken = TAKEN.matcher(playlist);
        assertThat(taken.find()).isTrue();
        Instant at = Instant.parse(taken.group(1)).plusSeconds(PLACE);
        Map<String, String> chapter = Map.of("at", at.toString(), "title", "Rye");
        assertThat(creator.send("POST", "/api/v1/streams/" + show.id() + "/chapters", chapter)
                        .status())
                .isEqualTo(201);
    }

    /** The recording plays in this window; the list of chapters stays open. */
    static void see(Person visitor, Player replay) {
        Page page = visitor.page();
        page.getByLabel("Captions").selectOption("en");
        await().atMost(SOON).pollInSameThread().until(() -> page.evaluate(CUES).equals("showing Good <b>evening</b>"));
        page.evaluate("document.activeElement.blur()");
        page.keyboard().press("b");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("0:03 Rye"))
                .click();
        await().atMost(SOON).pollInSameThread().until(() -> replay.position() >= PLACE);
    }
}
