package live.frontrow.bench.viewers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import live.frontrow.e2e.installation.Installation;
import org.awaitility.Awaitility;

/**
 * Anonymous viewers of one show, each with a playback token of their own, as stream-service gives it.
 *
 * @param web public address
 * @param show show id
 */
record Audience(URI web, String show) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Pattern RENDITION = Pattern.compile("(?m)(?:^|URI=\")([A-Za-z0-9_-]+\\.m3u8)");

    static Audience of(Installation installation, String show) {
        return new Audience(URI.create(installation.status().web()), show);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(web.getHost(), web.getPort());
    }

    String folder() {
        return "/live/" + show + "/";
    }

    /** What the requests of so many viewers carry; good for two minutes. */
    List<String> headers(int number) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return IntStream.range(0, number)
                    .mapToObj(viewer -> token(client))
                    .map(token -> "Host: " + web.getAuthority() + "\r\nCookie: frontrow-live=" + token
                            + "\r\nAccept-Encoding: gzip, deflate, br\r\n")
                    .toList();
        }
    }

    /** Names of the media playlists, as soon as the gateway has any. */
    List<String> renditions() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(web.resolve(folder() + "index.m3u8"))
                    .timeout(LIMIT)
                    .header("Authorization", "Bearer " + token(client))
                    .build();
            String index = Awaitility.await("the show is on air")
                    .atMost(LIMIT)
                    .pollInSameThread()
                    .until(() -> send(client, request), Audience::isGood)
                    .body();
            return RENDITION
                    .matcher(index)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    private String token(HttpClient client) {
        HttpRequest request = HttpRequest.newBuilder(web.resolve("/api/v1/streams/" + show + "/playback"))
                .timeout(LIMIT)
                .header("Origin", web.toString())
                .header("X-Frontrow", "1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<String> response = send(client, request);
        if (!isGood(response)) {
            throw new IllegalStateException("No playback: " + response.body());
        }
        try {
            return JSON.readTree(response.body()).get("token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isGood(HttpResponse<String> response) {
        return response.statusCode() == 200;
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
