package live.frontrow.e2e.browser;

import com.microsoft.playwright.Page;
import java.time.Duration;

/** How long media reached one page, by the browser's own record of what it loaded: the truth about a viewer's minutes. */
public final class Attendance {
    /** Whoever is served nothing for this long has left; the service counts the same way. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Page page;

    private Attendance(Page page) {
        this.page = page;
    }

    /** Follows what {@code person} loads; before their page opens. */
    public static Attendance of(Person person) {
        person.page().addInitScript("""
                window.served = [];
                new PerformanceObserver(list => list.getEntries()
                    .filter(e => new URL(e.name).pathname.startsWith('/live/') && e.responseStatus === 200)
                    .forEach(e => served.push(performance.timeOrigin + e.responseEnd)))
                  .observe({ type: 'resource', buffered: true });
                """);
        return new Attendance(person.page());
    }

    /** Time watched so far. */
    public Duration watched() {
        Object millis = page.evaluate("""
                silence => {
                  const times = served.toSorted((a, b) => a - b);
                  return times.slice(1).map((time, i) => time - times[i]).filter(gap => gap <= silence)
                      .reduce((sum, gap) => sum + gap, 0);
                }
                """, (double) SILENCE.toMillis());
        return Duration.ofMillis(((Number) millis).longValue());
    }
}
