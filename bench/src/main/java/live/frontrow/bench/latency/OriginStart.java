package live.frontrow.bench.latency;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;
import org.awaitility.Awaitility;

/**
 * When MediaMTX itself had something to play: its RTMP reader looks at the first two seconds before it lets anybody see
 * them, and its first playlist waits for a whole segment. No page can be faster.
 */
final class OriginStart {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private OriginStart() {}

    /** Milliseconds since the epoch at which the first playlist of this show was there. */
    static CompletableFuture<Long> watch(Installation installation, Show show) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(playlist(installation, show)))
                .header("Authorization", "Bearer " + installation.secret("cdn"))
                .timeout(PATIENCE)
                .build();
        return CompletableFuture.supplyAsync(() -> firstAnswer(request), Thread::startVirtualThread);
    }

    /** Address of the show's multivariant playlist at MediaMTX. */
    static String playlist(Installation installation, Show show) {
        return "http://127.0.0.1:%d/live/%s/index.m3u8".formatted(installation.port("mediamtx-hls"), show.ingestId());
    }

    private static long firstAnswer(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Awaitility.await("MediaMTX has something to play")
                    .atMost(PATIENCE)
                    .pollInSameThread()
                    .pollInterval(BETWEEN)
                    .until(() -> client.send(request, BodyHandlers.discarding()).statusCode() == 200);
            return System.currentTimeMillis();
        }
    }
}
