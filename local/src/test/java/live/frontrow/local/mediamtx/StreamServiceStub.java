package live.frontrow.local.mediamtx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers MediaMTX like stream-service: one stream key is right, nobody may read. */
public final class StreamServiceStub implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final String rightQuery;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<Told> told = new CopyOnWriteArrayList<>();

    /** What MediaMTX asked, and as whom. */
    public record Asked(String address, String credentials, JsonNode body) {}

    /** What the hook told, and as whom. */
    public record Told(String address, String credentials) {}

    private StreamServiceStub(HttpServer server, String rightQuery) {
        this.server = server;
        this.rightQuery = rightQuery;
    }

    /** A stub on a free port that lets publishers with exactly this query in. */
    public static StreamServiceStub start(String rightQuery) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StreamServiceStub stub = new StreamServiceStub(server, rightQuery);
        server.createContext("/internal/ingest/a/auth", stub::authenticate);
        server.createContext("/internal/ingest/a/hook", stub::hook);
        server.start();
        return stub;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Asked> asked() {
        return asked;
    }

    public List<Told> told() {
        return told;
    }

    private void authenticate(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        asked.add(new Asked(exchange.getRequestURI().toString(), credentials(exchange), body));
        boolean allowed = body.path("action").asText().equals("publish")
                && body.path("query").asText().equals(rightQuery);
        exchange.sendResponseHeaders(allowed ? 204 : 401, -1);
        exchange.close();
    }

    private void hook(HttpExchange exchange) throws IOException {
        told.add(new Told(exchange.getRequestURI().toString(), credentials(exchange)));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    private static String credentials(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null
                ? ""
                : new String(Base64.getDecoder().decode(header.replace("Basic ", "")), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
