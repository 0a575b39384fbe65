package live.frontrow.e2e.kubernetes;

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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * A player without a picture: asks for playback and renews it, waits for each new segment with a blocked request for
 * the playlist, and reads the segment. As players do, it asks again a second later, twice; what fails even then is an
 * error that its viewer sees.
 */
final class Viewer implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 3;
    private static final int GONE = 404;

    private final HttpClient client;
    private final String show;
    private final Collection<String> errors;
    private final AtomicLong segments;
    private final AtomicLong hiccups;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String session = "{}";
    private String token;
    private Instant renewal;

    Viewer(HttpClient client, String show, Collection<String> errors, AtomicLong segments, AtomicLong hiccups) {
        this.client = client;
        this.show = show;
        this.errors = errors;
        this.segments = segments;
        this.hiccups = hiccups;
    }

    /** Until it is interrupted. */
    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    watch();
                } catch (IOException e) {
                    errors.add(Instant.now() + " " + e);
                    Thread.sleep(AGAIN);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() throws IOException, InterruptedException {
        URI main = renew();
        URI playlist = main.resolve(Playlist.firstAddress(get(main)));
        long next = Playlist.of(get(playlist)).next();
        while (true) {
            if (Instant.now().isAfter(renewal)) {
                renew();
            }
            Playlist now = Playlist.of(get(URI.create(playlist + "?_HLS_msn=" + next)));
            next = now.next();
            try {
                get(playlist.resolve(now.newest()));
                segments.incrementAndGet();
            } catch (GoneException e) {
                // Came too late for it, as on a machine that has no time for a hundred viewers: goes on with the
                // newest.
                next = Playlist.of(get(playlist)).next();
            }
        }
    }

    private URI renew() throws IOException, InterruptedException {
        JsonNode answer = JSON.readTree(
                send(HttpRequest.newBuilder(URI.create(Cluster.WEB + "/api/v1/streams/" + show + "/playback"))
                        .header("Origin", Cluster.WEB)
                        .header("X-Frontrow", "1")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(session))));
        // With it a renewal goes on with the same session, of which one address may have so many.
        session = JSON.writeValueAsString(Map.of("sid", answer.get("sid").asText()));
        token = answer.get("token").asText();
        renewal = Instant.parse(answer.get("renewAt").asText());
        return URI.create(Cluster.WEB + answer.get("hlsUrl").asText());
    }

    private String get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(request.copy());
            } catch (GoneException e) {
                hiccups.incrementAndGet();
                throw e;
            } catch (IOException e) {
                hiccups.incrementAndGet();
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(AGAIN);
            }
        }
    }

    private String once(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpRequest built = request.timeout(LIMIT).build();
        HttpResponse<String> response;
        try {
            response = client.send(built, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IOException(built.uri() + ": " + e, e);
        }
        response.headers().allValues("set-cookie").forEach(this::keep);
        if (response.statusCode() == GONE) {
            throw new GoneException(built.uri().toString());
        }
        if (response.statusCode() >= 300) {
            throw new IOException(built.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** Only who the viewer is; the token goes as bearer. */
    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (!name.equals("frontrow-live")) {
            cookies.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }

    /** A segment that has left the window. */
    private static final class GoneException extends IOException {
        private static final long serialVersionUID = 1;

        GoneException(String address) {
            super(address + " is gone");
        }
    }
}
