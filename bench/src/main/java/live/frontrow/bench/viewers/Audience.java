package live.frontrow.bench.viewers;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** Names of the media playlists. */
    List<String> renditions() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(web.resolve(folder() + "index.m3u8"))
                    .timeout(LIMIT)
                    .header("Authorization", "Bearer " + token(client))
                    .build();
            return RENDITION
                    .matcher(text(client, request))
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
        try {
            JsonNode playback = JSON.readTree(text(client, request));
            return playback.get("token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(HttpClient client, HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(request.uri().getPath() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
