package live.frontrow.e2e.hls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** A gateway, asked as an anonymous viewer asks it: with a playback token that is renewed. */
final class GatewaySource implements Source {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final HttpClient client;
    private final String web;
    private final String show;
    private final ReentrantLock renewing = new ReentrantLock();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private volatile Playback playback;

    /**
     * What stream-service allows.
     *
     * @param index where the multivariant playlist is
     * @param session of viewing
     */
    private record Playback(URI index, String token, String session, Instant renewal, Instant end) {}

    GatewaySource(HttpClient client, String web, String show) {
        this.client = client;
        this.web = web;
        this.show = show;
    }

    @Override
    public Reply get(String file) throws IOException, InterruptedException {
        Playback allowed = playback();
        Instant asked = Instant.now();
        HttpResponse<byte[]> response = client.send(
                HttpRequest.newBuilder(allowed.index().resolve(file))
                        .timeout(LIMIT)
                        .header("Authorization", "Bearer " + allowed.token())
                        .build(),
                BodyHandlers.ofByteArray());
        return new Reply(response.statusCode(), response.body(), asked, Instant.now());
    }

    private Playback playback() throws IOException, InterruptedException {
        renewing.lockInterruptibly();
        try {
            Playback present = playback;
            if (present == null || Instant.now().isAfter(present.renewal())) {
                Optional<Playback> renewed = renew(present == null ? "{}" : "{\"sid\":\"" + present.session() + "\"}");
                // What was allowed before stays so until it ends: a show that is over allows nothing new.
                if (renewed.isPresent() || present == null || Instant.now().isAfter(present.end())) {
                    playback = renewed.orElseThrow(() -> new IOException("no playback of " + show));
                }
            }
            return playback;
        } finally {
            renewing.unlock();
        }
    }

    private Optional<Playback> renew(String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(web + "/api/v1/streams/" + show + "/playback"))
                .timeout(LIMIT)
                .header("Origin", web)
                .header("X-Frontrow", "1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            return Optional.empty();
        }
        for (String cookie : response.headers().allValues("set-cookie")) {
            String pair = cookie.split(";", 2)[0];
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        JsonNode answer = JSON.readTree(response.body());
        if (!answer.hasNonNull("hlsUrl")) {
            return Optional.empty();
        }
        return Optional.of(new Playback(
                URI.create(web + answer.get("hlsUrl").asText()),
                answer.get("token").asText(),
                answer.get("sid").asText(),
                Instant.parse(answer.get("renewAt").asText()),
                Instant.parse(answer.get("expiresAt").asText())));
    }
}
