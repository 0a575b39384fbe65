package live.frontrow.bench.viewers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import live.frontrow.bench.Scene;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Player;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Repository;

/**
 * hls.js that plays a show this far behind its live edge, in a page that comes from the same server as the media: a browser
 * asks such a server for no permission before each request.
 */
final class HlsPage implements AutoCloseable {
    private static final Path HLS_JS = Path.of("gateway/src/main/webui/node_modules/hls.js/dist/hls.min.js");
    private static final double BEHIND_SECONDS = 1.2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Person person;

    private HlsPage(Person person, String document, Map<String, Object> options) {
        this.person = person;
        page().navigate(document);
        page().evaluate(read(() -> Files.readString(Repository.root().resolve(HLS_JS))));
        page().evaluate(read(HlsPage::script), options);
    }

    /** Through the gateway, with a playback token that is renewed. */
    static HlsPage throughGateway(Scene scene, Show show) {
        Person viewer = Person.at(scene.chromium(), scene.web(), new Browser.NewContextOptions().setBypassCSP(true));
        String api = "/api/v1/streams/" + show.id();
        byte[] playback = viewer.send("POST", api + "/playback", Map.of()).body();
        JsonNode allowed = read(() -> JSON.readTree(playback));
        return new HlsPage(
                viewer,
                api,
                Map.of(
                        "source",
                        allowed.get("hlsUrl").asText(),
                        "seconds",
                        BEHIND_SECONDS,
                        "renewal",
                        api + "/playback",
                        "sid",
                        allowed.get("sid").asText()));
    }

    /** Straight from MediaMTX, as a CDN. */
    static HlsPage atOrigin(Scene scene, Show show) {
        Installation installation = scene.installation();
        String origin = "http://127.0.0.1:" + installation.port("mediamtx-hls");
        Map<String, String> secret = Map.of("Authorization", "Bearer " + installation.secret("cdn"));
        Person viewer =
                Person.at(scene.chromium(), origin, new Browser.NewContextOptions().setExtraHTTPHeaders(secret));
        String folder = "/live/" + show.ingestId() + "/";
        return new HlsPage(
                viewer, folder + "hls.min.js", Map.of("source", folder + "index.m3u8", "seconds", BEHIND_SECONDS));
    }

    Page page() {
        return person.page();
    }

    void awaitPlaying() {
        new Player(page()).awaitPlaying(PATIENCE);
    }

    /** When hls.js saw a playlist that ends, in milliseconds since the epoch. */
    double awaitEnd(Duration limit) {
        page().waitForFunction(
                        "() => window.seen.endedAt",
                        null,
                        new Page.WaitForFunctionOptions().setTimeout(limit.toMillis()));
        return ((Number) page().evaluate("() => window.seen.endedAt")).doubleValue();
    }

    /** What hls.js has complained of so far. */
    @SuppressWarnings("unchecked")
    List<String> errors() {
        return (List<String>) page().evaluate("() => window.seen.errors");
    }

    @Override
    public void close() {
        person.close();
    }

    private static String script() throws IOException {
        try (InputStream in = HlsPage.class.getResourceAsStream("player.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }
}
