package live.frontrow.bench.latency;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import live.frontrow.bench.report.Samples;

/**
 * What a page showed over some time.
 *
 * @param ages milliseconds from the encoder's drawing of a frame to its display, one per frame
 * @param unread frames whose clock could not be read
 * @param stalls how often the picture had to wait for data
 * @param frames frames decoded
 * @param dropped frames decoded but never shown
 */
public record GlassToGlass(Samples ages, int unread, int stalls, int frames, int dropped) {

    /** Watches an open page that plays. */
    public static GlassToGlass measure(Page page, int seconds) {
        begin(page, seconds);
        return end(page);
    }

    /** Begins to watch, for so long. */
    public static void begin(Page page, int seconds) {
        page.evaluate("seconds => { window.glassToGlass = (" + Script.GLASS_TO_GLASS.text() + ")(seconds) }", seconds);
    }

    /** What was seen, as soon as that time is over. */
    @SuppressWarnings("unchecked")
    public static GlassToGlass end(Page page) {
        Map<String, Object> seen = (Map<String, Object>) page.evaluate("() => window.glassToGlass");
        List<Double> ages = ((List<Number>) seen.get("ages"))
                .stream().map(Number::doubleValue).toList();
        return new GlassToGlass(
                new Samples(ages),
                number(seen, "unread"),
                number(seen, "stalls"),
                number(seen, "frames"),
                number(seen, "dropped"));
    }

    private static int number(Map<String, Object> seen, String name) {
        return ((Number) seen.get(name)).intValue();
    }
}
