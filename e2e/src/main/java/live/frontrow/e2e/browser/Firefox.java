package live.frontrow.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import live.frontrow.local.ffmpeg.Ffmpeg;

/**
 * The system's own Firefox under Playwright, which speaks WebDriver BiDi with it: it needs no build of Playwright's own. Firefox takes its
 * decoders for H.264 and AAC from the system, here from the bundled ffmpeg, so no package beside it is needed.
 */
public final class Firefox implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private Firefox(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** A headless one that may play with sound; nothing where there is no Firefox. */
    public static Optional<Firefox> start() {
        return executable().map(Firefox::start);
    }

    private static Firefox start(Path executable) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try {
            environment.putAll(Ffmpeg.bundled().environment());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser = playwright
                .firefox()
                .launch(new BrowserType.LaunchOptions()
                        .setChannel("moz-firefox")
                        .setExecutablePath(executable)
                        .setEnv(environment)
                        .setFirefoxUserPrefs(Map.of("media.autoplay.default", 0)));
        return new Firefox(playwright, browser);
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

    private static Optional<Path> executable() {
        return Stream.of("firefox-esr", "firefox")
                .flatMap(name ->
                        Stream.of("/usr/bin/", "/usr/local/bin/", "/snap/bin/").map(dir -> Path.of(dir + name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
