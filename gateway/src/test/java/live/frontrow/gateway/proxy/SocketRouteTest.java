package live.frontrow.gateway.proxy;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.ServerWebSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.Test;

/** Sockets through the gateway. */
@QuarkusTest
@RealThings
class SocketRouteTest {

    private static final Duration AT_MOST = Duration.ofSeconds(20);

    @Test
    void shouldLeadASocketOn() {
        // Given
        Listener page = new Listener();
        WebSocket socket = open("one", page);

        // When
        socket.sendText("Hello, ", false).join();
        socket.sendText("world", true).join();
        socket.sendText("x".repeat(4_000), true).join();

        // Then
        await().untilAsserted(() -> assertThat(page.heard).hasToString("Hello, world" + "x".repeat(4_000)));
        socket.sendClose(4001, "enough").join();
        await().until(() -> page.code == 4001);
        await().until(() -> of("one").isClosed());
    }

    @Test
    void shouldPassOnNothingThatSaysWhoSomebodyIs() {
        open("two", new Listener()).abort();
        Map<String, String> handshake = Neighbours.chat().handshakes().stream()
                .filter(headers -> headers.get("uri").endsWith("ticket=two"))
                .findFirst()
                .orElseThrow();
        assertThat(handshake.keySet())
                .containsExactlyInAnyOrder(
                        "connection",
                        "host",
                        "origin",
                        "sec-websocket-key",
                        "sec-websocket-version",
                        "upgrade",
                        "uri",
                        "x-forwarded-for");
        assertThat(handshake.get("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(handshake.get("origin")).isEqualTo(Neighbours.publicUrl());
        assertThat(handshake.get("uri")).isEqualTo("/ws/chat?ticket=two");
    }

    @Test
    void shouldPassTheCloseCodeOn() {
        Listener page = new Listener();
        open("three", page);
        of("three").close((short) 4403, "blocked");
        await().until(() -> page.code == 4403);
        assertThat(page.reason).isEqualTo("blocked");
    }

    @Test
    void shouldEndTheOtherSideWhenThePageIsGone() {
        WebSocket socket = open("four", new Listener());
        socket.abort();
        await().until(() -> of("four").isClosed());
    }

    @Test
    void shouldPassARefusalOn() {
        assertThatThrownBy(() -> open("used", new Listener()))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(failure -> assertThat(((WebSocketHandshakeException) failure.getCause())
                                .getResponse()
                                .statusCode())
                        .isEqualTo(401));
    }

    @Test
    void shouldHaveNothingToShowToWhoeverWantsNoSocket() throws Exception {
        HttpResponse<String> answer = new Browser().get("/ws/chat?ticket=five");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"id\":\"not-found\"");
    }

    /** Whoever does not read holds up whoever writes to them, instead of filling the gateway's memory. */
    @Test
    void shouldHoldUpTheServiceForAPageThatDoesNotRead() {
        // Given
        Listener page = new Listener();
        page.reads = false;
        WebSocket socket = open("six", page);
        ServerWebSocket inside = of("six");
        AtomicInteger written = new AtomicInteger();

        // When
        String text = "x".repeat(60_000);
        for (int i = 0; i < 2_000; i++) {
            inside.writeTextMessage(text).onSuccess(done -> written.incrementAndGet());
        }

        // Then
        await().until(inside::writeQueueFull);
        await().during(Duration.ofSeconds(1)).atMost(AT_MOST).until(() -> written.get() < 1_000);
        page.reads = true;
        socket.request(Long.MAX_VALUE);
        await().untilAsserted(() -> assertThat(page.heard.length()).isEqualTo(2_000 * 60_000));
        socket.abort();
    }

    private static WebSocket open(String ticket, Listener page) {
        String address = Neighbours.publicUrl().replace("http", "ws") + "/ws/chat?ticket=" + ticket;
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", Neighbours.publicUrl())
                .header("Cookie", "frontrow-session=secret")
                .header("Authorization", "Bearer secret")
                .header("X-Forwarded-For", "1.2.3.4")
                .buildAsync(URI.create(address), page)
                .join();
    }

    /** The page hears of its handshake before the service has put its own end into the list. */
    private static ServerWebSocket of(String ticket) {
        return await().until(
                        () -> Neighbours.chat().sockets().stream()
                                .filter(socket -> socket.uri().endsWith("ticket=" + ticket))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static final class Listener implements WebSocket.Listener {

        private final StringBuffer heard = new StringBuffer();
        private volatile boolean reads = true;
        private volatile int code;
        private volatile String reason;

        @Override
        public void onOpen(WebSocket socket) {
            if (reads) {
                socket.request(1);
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            heard.append(data);
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String why) {
            reason = why;
            code = status;
            return null;
        }
    }
}
