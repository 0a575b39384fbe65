package live.frontrow.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium under Playwright; nothing is downloaded. */
public final class Chromium implements AutoCloseable {
    /** What is to be seen may take as long as a loaded machine needs. */
    private static final double PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts a headless browser that may play with sound. */
    public static Chromium start() {
        return start(new BrowserType.LaunchOptions());
    }

    /** The same which reaches everything but one host through a proxy, as {@code http://127.0.0.1:3128}. */
    public static Chromium behind(String proxy, String directly) {
        return start(new BrowserType.LaunchOptions().setProxy(new Proxy(proxy).setBypass(directly)));
    }

    /** The same for which a port of loopback is another one, as for somebody whom DNS leads to one gateway of several. */
    public static Chromium ledTo(int port, int instead) {
        String rule = "MAP 127.0.0.1:%d 127.0.0.1:%d".formatted(port, instead);
        return start(new BrowserType.LaunchOptions(), "--host-resolver-rules=" + rule);
    }

    private static Chromium start(BrowserType.LaunchOptions options, String... more) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(options.setExecutablePath(executable())
                        .setArgs(Stream.concat(
                                        Stream.of("--no-sandbox", "--autoplay-policy=no-user-gesture-required"),
                                        Stream.of(more))
                                .toList()));
        return new Chromium(playwright, browser);
    }

    /** The browser itself, for contexts. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name ->
                        Stream.of("/usr/bin/", "/usr/local/bin/", "/snap/bin/").map(dir -> Path.of(dir + name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No Chromium found; `./frontrow doctor` says how to get it"));
    }
}
