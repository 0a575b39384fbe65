package live.frontrow.bench.latency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;

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
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/live/%s/index.m3u8"
                        .formatted(installation.port("mediamtx-hls"), show.ingestId())))
                .header("Authorization", "Bearer " + installation.secret("cdn"))
                .timeout(PATIENCE)
                .build();
        return CompletableFuture.supplyAsync(() -> firstAnswer(request), Executors.newVirtualThreadPerTaskExecutor());
    }

    private static long firstAnswer(HttpRequest request) {
        long end = System.currentTimeMillis() + PATIENCE.toMillis();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.currentTimeMillis() < end) {
                HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return System.currentTimeMillis();
                }
                Thread.sleep(BETWEEN);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("MediaMTX had nothing to play");
    }
}
