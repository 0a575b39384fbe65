package live.frontrow.bench.vod;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import live.frontrow.bench.Scene;
import live.frontrow.bench.stage.PlaybackToken;
import live.frontrow.e2e.browser.Show;
import org.awaitility.Awaitility;

/** The replay of a show, as a player gets it: through the gateway, with a playback token. */
final class Replay implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final Pattern SEGMENT = Pattern.compile("(?m)^w.*\\.m4s$");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI playlist;
    private final String token;

    /** Good for two minutes. */
    Replay(Scene scene, Show show) {
        this.playlist = URI.create(scene.web() + "/vod/" + show.id() + "/index.m3u8");
        this.token = PlaybackToken.of(scene.creator(), show.id());
    }

    /** Waits until so many segments can be played. */
    void awaitSegments(int number) {
        await("so many segments", playlist -> segments(playlist).size() >= number);
    }

    /** Waits until the playlist is complete and has its last segment; how many segments there are. */
    int all() throws IOException, InterruptedException {
        List<String> segments = segments(await("the replay is complete", text -> text.endsWith("#EXT-X-ENDLIST\n")));
        HttpResponse<byte[]> last = get(playlist.resolve(segments.getLast()), BodyHandlers.ofByteArray());
        if (last.statusCode() != 200 || last.body().length == 0) {
            throw new IllegalStateException("The last segment answers " + last.statusCode());
        }
        return segments.size();
    }

    @Override
    public void close() {
        client.close();
    }

    /** Nothing while there is none. */
    private String playlist() throws IOException, InterruptedException {
        HttpResponse<String> answer = get(playlist, BodyHandlers.ofString());
        return answer.statusCode() == 200 ? answer.body() : "";
    }

    private <T> HttpResponse<T> get(URI address, BodyHandler<T> body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
        return client.send(request, body);
    }

    private static List<String> segments(String playlist) {
        return SEGMENT.matcher(playlist).results().map(MatchResult::group).toList();
    }

    private String await(String what, Predicate<String> condition) {
        return Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN)
                .until(this::playlist, condition);
    }
}
