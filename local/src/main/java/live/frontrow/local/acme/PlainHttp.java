package live.frontrow.local.acme;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Port 80: what the authority asks for, while it does, and the way to https for everybody else. It reads nothing that is sent. */
final class PlainHttp implements AutoCloseable {

    private static final String CHALLENGES = "/.well-known/acme-challenge/";
    private static final int MOVED = 301;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    static {
        // The whole internet may come: few at a time, each for some seconds.
        System.setProperty("jdk.httpserver.maxConnections", "128");
        System.setProperty("sun.net.httpserver.idleInterval", "5");
        System.setProperty("sun.net.httpserver.maxReqTime", "5");
        System.setProperty("sun.net.httpserver.maxRspTime", "5");
        System.setProperty("sun.net.httpserver.maxReqHeaderSize", "16384");
    }

    private final String https;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer server;

    /** Leads to that address. */
    PlainHttp(String https) {
        this.https = https;
    }

    /** Listens from now on, if it does not yet. */
    void open(InetSocketAddress address) throws IOException {
        if (server == null) {
            HttpServer opened = HttpServer.create(address, 0);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.createContext("/", this::answer);
            opened.start();
            server = opened;
        }
    }

    /** What is answered for a token from now on. */
    void put(String token, String answer) {
        answers.put(token, answer);
    }

    void remove(String token) {
        answers.remove(token);
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            exchange.getResponseHeaders().set("Connection", "close");
            if (!exchange.getRequestMethod().matches("GET|HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(NOT_ALLOWED, -1);
            } else if (path == null || !path.startsWith("/")) {
                exchange.sendResponseHeaders(BAD_REQUEST, -1);
            } else if (path.startsWith(CHALLENGES)) {
                challenge(exchange, answers.get(path.substring(CHALLENGES.length())));
            } else {
                String query = exchange.getRequestURI().getRawQuery();
                exchange.getResponseHeaders().set("Location", https + path + (query == null ? "" : "?" + query));
                exchange.sendResponseHeaders(MOVED, -1);
            }
        }
    }

    private static void challenge(HttpExchange exchange, String answer) throws IOException {
        if (answer == null) {
            exchange.sendResponseHeaders(NOT_FOUND, -1);
            return;
        }
        byte[] body = answer.getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : body.length);
        if (!exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseBody().write(body);
        }
    }
}
