package live.frontrow.e2e.hls;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/**
 * MediaMTX itself, asked as a CDN asks it.
 *
 * @param base address that ends in a slash
 * @param secret bearer of CDNs
 */
record OriginSource(HttpClient client, URI base, String secret) implements Source {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int UNAUTHORIZED = 401;

    @Override
    public Reply get(String file) throws IOException, InterruptedException {
        Reply reply = once(file);
        if (reply.status() != UNAUTHORIZED) {
            return reply;
        }
        // Its session for CDNs begins with the index.
        once("index.m3u8");
        return once(file);
    }

    private Reply once(String file) throws IOException, InterruptedException {
        Instant asked = Instant.now();
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(base.resolve(file))
                        .timeout(LIMIT)
                        .header("Authorization", "Bearer " + secret)
                        .build(),
                BodyHandlers.ofByteArray());
        return new Reply(response.statusCode(), response.body(), asked, Instant.now());
    }
}
