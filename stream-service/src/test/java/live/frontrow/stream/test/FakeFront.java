package live.frontrow.stream.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** What stream-service asks an RTMP front; a test says what the front has closed. */
public final class FakeFront {

    private static final String QUIET = "{\"reasons\":{},\"addresses\":[]}";

    private static volatile String refusals = QUIET;

    private FakeFront() {}

    /** From now on it has closed these. */
    public static void closed(String json) {
        refusals = json;
    }

    /** From now on it has closed nobody. */
    public static void quiet() {
        refusals = QUIET;
    }

    static HttpServer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, 404, ""));
        server.createContext("/internal/refusals", exchange -> answer(exchange, 200, refusals));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
