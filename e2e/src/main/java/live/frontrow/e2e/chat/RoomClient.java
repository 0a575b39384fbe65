package live.frontrow.e2e.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Somebody in a room without a page: takes a ticket, joins, resumes after each loss, answers pings, and keeps what it saw. Asks
 * as a page would, with the cookies of whoever it is.
 */
public class RoomClient implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 500;

    /** Everything of this client happens here, one after the other. */
    final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("room-client").factory());

    private final Way way;
    private final String show;
    private final String cookies;
    private final List<Seen> seen = new ArrayList<>();
    private WebSocket socket;
    private CompletableFuture<WebSocket> saying = CompletableFuture.completedFuture(null);
    private boolean joined;
    private boolean closed;
    private String topic;
    private long newest;

    /** Comes into {@code show}'s room; {@code cookies} is the header of whoever it is, or empty. */
    public RoomClient(Way way, String show, String cookies) {
        this.way = way;
        this.show = show;
        this.cookies = cookies;
        thread.execute(this::connect);
    }

    /** What it saw so far. */
    public List<Seen> seen() {
        return CompletableFuture.supplyAsync(() -> List.copyOf(seen), thread).join();
    }

    /** Leaves, as when a window is closed. */
    @Override
    public void close() {
        CompletableFuture.runAsync(
                        () -> {
                            closed = true;
                            drop();
                        },
                        thread)
                .join();
        thread.shutdownNow();
    }

    /** It has a seat, anew or again. */
    void arrived() {}

    /** An answer to what it sent. */
    void answered(JsonNode frame) {}

    /** Whether it has a seat. */
    final boolean here() {
        return joined;
    }

    /** Sends a frame; without a seat nothing. */
    final void say(Map<String, Object> frame) {
        if (joined) {
            WebSocket line = socket;
            String text = write(frame);
            // One at a time: a WebSocket of the JDK refuses a text while another is on its way.
            saying = saying.handle((before, failure) -> line.sendText(text, true))
                    .thenCompose(Function.identity());
        }
    }

    /** Takes its seat to be lost. */
    final void comeBack() {
        drop();
        if (!closed) {
            thread.schedule(
                    this::connect,
                    ThreadLocalRandom.current().nextLong(PAUSE_MILLIS, 2 * PAUSE_MILLIS),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void drop() {
        joined = false;
        if (socket != null) {
            socket.abort();
            socket = null;
        }
    }

    private void connect() {
        if (closed) {
            return;
        }
        HttpRequest.Builder ask = HttpRequest.newBuilder(
                        URI.create(way.web() + "/api/v1/streams/" + show + "/chat/ticket"))
                .timeout(ANSWER)
                .header("Origin", way.web())
                .header("X-Frontrow", "1")
                .POST(HttpRequest.BodyPublishers.noBody());
        if (!cookies.isEmpty()) {
            ask.header("Cookie", cookies);
        }
        way.client()
                .sendAsync(ask.build(), HttpResponse.BodyHandlers.ofString())
                .thenComposeAsync(
                        answer -> way.client()
                                .newWebSocketBuilder()
                                .header("Origin", way.web())
                                .connectTimeout(ANSWER)
                                .buildAsync(
                                        address(read(answer.body()).path("url").asText()), new Ears()),
                        thread)
                .whenCompleteAsync((opened, failure) -> opened(opened, failure), thread);
    }

    private URI address(String url) {
        String resume =
                topic == null ? "" : "&resume=" + URLEncoder.encode(topic + "." + newest, StandardCharsets.UTF_8);
        return URI.create(way.web().replaceFirst("http", "ws") + url + resume);
    }

    private void opened(WebSocket opened, Throwable failure) {
        if (failure != null) {
            comeBack();
        } else {
            socket = opened;
            opened.request(Long.MAX_VALUE);
        }
    }

    private void heard(JsonNode frame) {
        switch (frame.get("type").asText()) {
            case "state" -> {
                topic = frame.get("topic").asText();
                newest = frame.get("seq").asLong();
                seen.add(new Seen.Joined(topic, newest, frame.get("resumed").asBoolean()));
                joined = true;
                arrived();
            }
            case "ping" -> say(Map.of("type", "pong"));
            case "ack", "error" -> answered(frame);
            case "message" ->
                seen.add(new Seen.Shown(
                        move(frame),
                        frame.get("prev").asLong(),
                        frame.get("id").asText(),
                        frame.get("text").asText()));
            case "deleted" ->
                seen.add(new Seen.Gone(
                        move(frame),
                        frame.get("prev").asLong(),
                        frame.get("message").asText()));
            default -> {
                if (frame.has("seq")) {
                    seen.add(new Seen.Passed(move(frame), frame.get("prev").asLong()));
                }
            }
        }
    }

    private long move(JsonNode frame) {
        newest = frame.get("seq").asLong();
        return newest;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Map<String, Object> frame) {
        try {
            return JSON.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands on what comes by one socket, as long as that is the one. */
    private final class Ears implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void onOpen(WebSocket opened) {}

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                thread.execute(
                        () -> whole.lines().filter(line -> from == socket).forEach(line -> heard(read(line))));
            }
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            lost(from);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            lost(from);
        }

        private void lost(WebSocket from) {
            thread.execute(() -> {
                if (from == socket) {
                    comeBack();
                }
            });
        }
    }
}
