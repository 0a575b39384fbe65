package live.frontrow.bench.questions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The queue as a page on one pod has it: read once, and then what its socket says. */
final class Queue implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NANOS_PER_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Duration LOOK = Duration.ofMillis(10);

    private record Line(long version, long votes, double rank) {}

    private final Map<String, Line> lines = new ConcurrentHashMap<>();
    private final StringBuilder part = new StringBuilder();
    private final Ballot ballot;
    private final int pod;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile WebSocket socket;

    Queue(Ballot ballot, int pod) {
        this.ballot = ballot;
        this.pod = pod;
        this.socket = client.newWebSocketBuilder()
                .header("Origin", ballot.web())
                .buildAsync(ballot.socket(pod), this)
                .join();
        ballot.queue(pod).forEach(this::take);
    }

    /** Milliseconds until this page has what a pod has now, or newer. */
    double follows(int other) {
        long since = System.nanoTime();
        JsonNode truth = ballot.queue(other);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .until(() -> covers(truth));
        return (System.nanoTime() - since) / NANOS_PER_MILLI;
    }

    private boolean covers(JsonNode truth) {
        for (JsonNode question : truth) {
            Line there = line(question);
            Line here = lines.get(question.get("id").asText());
            if (here == null
                    || here.version() < there.version()
                    || here.version() == there.version() && !here.equals(there)) {
                return false;
            }
        }
        return true;
    }

    /** Milliseconds until this page has what the database has now. */
    double equalAfter() {
        long since = System.nanoTime();
        Map<String, Line> truth = new LinkedHashMap<>();
        ballot.queue(pod).forEach(question -> truth.put(question.get("id").asText(), line(question)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .until(() -> lines.equals(truth) && order().equals(List.copyOf(truth.keySet())));
        return (System.nanoTime() - since) / NANOS_PER_MILLI;
    }

    /** Which pod it is on. */
    int pod() {
        return pod;
    }

    private List<String> order() {
        return lines.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Line> each) ->
                                -each.getValue().rank())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            part.toString().lines().forEach(this::frame);
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void frame(String text) {
        try {
            JsonNode frame = JSON.readTree(text);
            if (frame.path("type").asText().equals("ping")) {
                socket.sendText("{\"type\":\"pong\"}", true);
            }
            frame.path("changed").forEach(this::take);
            frame.path("voted").forEach(this::take);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(JsonNode question) {
        lines.merge(
                question.get("id").asText(),
                line(question),
                (known, heard) -> heard.version() > known.version() ? heard : known);
    }

    private static Line line(JsonNode question) {
        return new Line(
                question.get("version").asLong(),
                question.get("votes").asLong(),
                question.get("rank").asDouble());
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }
}
