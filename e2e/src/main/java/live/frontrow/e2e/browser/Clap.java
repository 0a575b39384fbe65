package live.frontrow.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** The creator measures their encoder's delay in the control room, by keyboard; the clap is what the picture's clock said at the press. */
public final class Clap {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PICTURE = Duration.ofSeconds(30);

    /** The panel goes by so much (ms) at a press. */
    private static final long STEP = 40;

    private static final int MOST_STEPS = 200;

    private final Page studio;

    private Clap(Page studio) {
        this.studio = studio;
    }

    /** Measures it while the show is on, and takes what was found as the show's setting. */
    public static Duration measure(Page studio) {
        return new Clap(studio).measure();
    }

    private Duration measure() {
        await().atMost(PICTURE).pollInSameThread().until(() -> ShownClock.of(studio, "video")
                .isPresent());
        button("Measure your encoder’s delay").press("Enter");
        Response clapped = studio.waitForResponse(
                "**/questions/clap", () -> button("I clap now").press("Enter"));
        Instant clap = Instant.parse(json(clapped).get("at").asText());
        await().atMost(PICTURE)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> ShownClock.of(studio, "video")
                        .filter(clock -> clock.millisAfter(clap) >= 0)
                        .isPresent());
        button("There it is").press("Enter");
        for (int step = 0; Math.abs(late(clap)) > STEP; step++) {
            if (step == MOST_STEPS) {
                throw new AssertionError("Still " + late(clap) + " ms off");
            }
            button(late(clap) > 0 ? "Earlier" : "Later").press("Enter");
            studio.waitForFunction("() => !document.querySelector('video').seeking");
        }
        Response changed = studio.waitForResponse(
                response -> response.request().method().equals("PATCH"),
                () -> button(Pattern.compile("^Use [0-9.]+ s$")).press("Enter"));
        Duration delay =
                Duration.ofMillis(json(changed).get("encoderDelayMillis").asLong());
        assertThat(studio.getByText("after your press from now on.")).isVisible();
        return delay;
    }

    /** How much later (ms) than the clap the picture was drawn. */
    private long late(Instant clap) {
        return ShownClock.of(studio, "video").orElseThrow().millisAfter(clap);
    }

    private Locator button(String name) {
        return studio.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(Pattern name) {
        return studio.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
