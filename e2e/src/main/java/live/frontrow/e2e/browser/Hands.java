package live.frontrow.e2e.browser;

import com.microsoft.playwright.Locator;
import java.time.Duration;

/**
 * Does at a page what a person does, and adds up how long a person would take: the keystroke-level model (Card, Moran and
 * Newell, 1980) for hands and thought, 238 words a minute for reading (Brysbaert, 2019). The machine's time is not in it.
 */
public final class Hands {
    private static final Duration THINK = Duration.ofMillis(1_350);
    private static final Duration POINT = Duration.ofMillis(1_100);
    private static final Duration PRESS = Duration.ofMillis(200);
    private static final Duration HOME = Duration.ofMillis(400);
    /** An average typist who is no secretary. */
    private static final Duration KEY = Duration.ofMillis(280);

    private static final double WORDS_PER_MINUTE = 238;

    private Duration spent = Duration.ZERO;

    /** Looks for something and clicks it. */
    public void click(Locator locator) {
        click();
        locator.click();
    }

    /** Clicks in a program that this test does not have, as OBS. */
    public void click() {
        spend(THINK, POINT, PRESS);
    }

    /** Clicks into a field and types. */
    public void type(Locator field, String text) {
        click();
        spend(HOME, KEY.multipliedBy(text.length()));
        field.fill(text);
    }

    /** Clicks into a field and pastes with two keys, after going to that program with two more. */
    public void pasteElsewhere() {
        click();
        spend(HOME, KEY.multipliedBy(4));
    }

    /** Reads every word of it. */
    public void read(Locator locator) {
        int words = locator.innerText().split("\\s+").length;
        spend(Duration.ofMillis(Math.round(words / WORDS_PER_MINUTE * 60_000)));
    }

    /** What a person would have taken until here. */
    public Duration spent() {
        return spent;
    }

    private void spend(Duration... parts) {
        for (Duration part : parts) {
            spent = spent.plus(part);
        }
    }
}
