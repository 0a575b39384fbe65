package live.frontrow.chat.test;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import live.frontrow.common.test.Patience;

/** A client of the protocol: keeps every frame, in order. */
public final class Chatter implements WebSocket.Listener, AutoCloseable {

    /** The origin that the service under test takes. */
    public static final String ORIGIN = "http://127.0.0.1:8080";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<JsonObject> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private volatile int unpacked;
    private volatile WebSocket socket;
    private volatile int closeCode;
    private volatile String closeReason = "";

    /** Opens {@code /ws/chat} with this query. */
    public static Chatter open(int port, String query) {
        Chatter chatter = new Chatter();
        chatter.socket = HTTP.newWebSocketBuilder()
                .header("Origin", ORIGIN)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws/chat?" + query), chatter)
                .join();
        return chatter;
    }

    /** Sends a frame. */
    public void send(JsonObject frame) {
        say(frame.encode());
    }

    /** Sends any text. */
    public void say(String text) {
        socket.sendText(text, true).join();
    }

    /** The socket itself. */
    public WebSocket socket() {
        return socket;
    }

    /** Sends a message and gives its {@code ack} or {@code error}. */
    public JsonObject write(String id, String text) {
        send(JsonObject.of("type", "send", "id", id, "text", text));
        return answer(id);
    }

    /** The answer to what was sent with {@code id}. */
    public JsonObject answer(String id) {
        return await(frame -> answers(frame, id));
    }

    /** The answer when it is known: where Kafka has much to do, the socket says before that it does not know yet. */
    public JsonObject settled(String id) {
        return await(frame -> answers(frame, id) && !"unconfirmed".equals(frame.getString("code")));
    }

    private static boolean answers(JsonObject frame, String id) {
        return List.of("ack", "error").contains(frame.getString("type")) && id.equals(frame.getString("id"));
    }

    /** The first frame of that type. */
    public JsonObject await(String type) {
        return await(frame -> type.equals(frame.getString("type")));
    }

    /** The first frame that is so. */
    public JsonObject await(Predicate<JsonObject> wanted) {
        until(() -> frames.stream().anyMatch(wanted));
        return frames.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** The message with this text. */
    public JsonObject message(String text) {
        return await(frame -> "message".equals(frame.getString("type")) && text.equals(frame.getString("text")));
    }

    /** All frames so far. */
    public List<JsonObject> frames() {
        return List.copyOf(frames);
    }

    /** Texts of the messages so far. */
    public List<String> texts() {
        return frames.stream()
                .filter(frame -> "message".equals(frame.getString("type")))
                .map(frame -> frame.getString("text"))
                .toList();
    }

    /** Code and reason with which the other side closed. */
    public String closed() {
        until(() -> closeCode != 0);
        return closeCode + " " + closeReason;
    }

    /** How many messages were compressed so far. */
    public int unpacked() {
        return unpacked;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            take(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        packed.writeBytes(bytes);
        if (last) {
            unpacked++;
            take(inflated(packed.toByteArray()));
            packed.reset();
        }
        from.request(1);
        return null;
    }

    private void take(String text) {
        Stream.of(text.split("\n")).map(JsonObject::new).forEach(frames::add);
    }

    private static String inflated(byte[] bytes) {
        try (InputStream plain = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeReason = reason;
        closeCode = code;
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static void until(Callable<Boolean> condition) {
        Patience.await().until(condition);
    }
}
