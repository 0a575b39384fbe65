package live.frontrow.gateway.test;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import live.frontrow.gateway.test.FakeServer.Asked;

/** chat-service: says back what a socket says, refuses the ticket {@code used}, and remembers the handshakes. */
public final class FakeChat implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<Map<String, String>> handshakes = new CopyOnWriteArrayList<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<ServerWebSocket> sockets = new CopyOnWriteArrayList<>();

    /** Starts on a free port of the loopback interface. */
    public FakeChat() {
        server = vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** Base address without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** Requests that were no handshakes, as long as nobody takes them away. */
    public List<Asked> asked() {
        return asked;
    }

    /** Headers of the handshakes so far. */
    public List<Map<String, String>> handshakes() {
        return handshakes;
    }

    /** The sockets that were opened. */
    public List<ServerWebSocket> sockets() {
        return sockets;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach(headers::put);
        if (!request.headers().contains("Upgrade")) {
            asked.add(new Asked(request.method().name(), URI.create(request.uri()), headers, ""));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(JsonObject.of("path", request.path(), "paths", new JsonObject())
                            .encode());
            return;
        }
        headers.put("uri", request.uri());
        handshakes.add(headers);
        if (request.uri().endsWith("ticket=used")) {
            request.response().setStatusCode(401).end();
        } else {
            request.toWebSocket().onSuccess(this::open);
        }
    }

    private void open(ServerWebSocket socket) {
        sockets.add(socket);
        socket.textMessageHandler(socket::writeTextMessage);
    }
}
