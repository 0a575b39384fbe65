package live.frontrow.e2e.browser;

import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * The picture with which a recording begins to play in a page: what somebody sees first who follows a link to a moment.
 *
 * @param position where it lies, seconds of the recording
 * @param clock when it was drawn
 */
public record FirstPicture(double position, ShownClock clock) {

    /** {@code played} would not tell: Chromium counts from 0 where somebody jumped before anything was loaded. */
    private static final String NOTE = """
            document.addEventListener('playing', ({ target }) => {
              if (!window.firstPicture && target.matches('video[data-replay]')) {
                window.firstPicture = { position: target.currentTime, boxes: (%s)(target) }
              }
            }, true)""".formatted(ShownClock.READ);

    /** Opens that address, and waits until its recording plays. */
    public static FirstPicture at(Page page, String path) {
        page.addInitScript(NOTE);
        page.navigate(path);
        Map<?, ?> noted =
                (Map<?, ?>) page.waitForFunction("() => window.firstPicture").jsonValue();
        return new FirstPicture(
                ((Number) noted.get("position")).doubleValue(),
                ShownClock.of(noted.get("boxes")).orElseThrow(() -> new AssertionError("No clock in the picture")));
    }
}
