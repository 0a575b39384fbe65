package live.frontrow.gateway.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** A neighbour of the gateway: answers as a test says and remembers what it was asked. */
public final class FakeServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FakeServer.class);

    private final HttpServer server;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private volatile Function<Asked, Answer> behaviour = request -> Answer.json(404, "{}");

    /** Starts on a free port of the loopback interface. */
    public FakeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Base address without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on answers so, and forgets what it was asked. */
    public void behave(Function<Asked, Answer> newBehaviour) {
        behaviour = newBehaviour;
        asked.clear();
    }

    /** What it was asked since {@link #behave}. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join("; ", values)));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Asked request = new Asked(exchange.getRequestMethod(), exchange.getRequestURI(), headers, body);
            asked.add(request);
            Answer answer = answer(request);
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            int promised = bytes.length + answer.missing();
            exchange.sendResponseHeaders(answer.status(), promised == 0 ? -1 : promised);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
                exchange.getResponseBody().flush();
            }
        }
    }

    private Answer answer(Asked request) {
        try {
            return behaviour.apply(request);
        } catch (RuntimeException | LinkageError e) {
            LOG.errorf(e, "A neighbour cannot answer [path=%s]", request.path());
            throw e;
        }
    }

    /** A request. */
    public record Asked(String method, URI uri, Map<String, String> headers, String body) {

        /** Path without query. */
        public String path() {
            return uri.getPath();
        }

        /** Bearer token. */
        public String bearer() {
            String authorization = headers.getOrDefault("Authorization", "");
            return authorization.toLowerCase(Locale.ROOT).startsWith("bearer ") ? authorization.substring(7) : "";
        }
    }

    /** An answer, of whose body so many bytes never come: the connection ends before. */
    public record Answer(int status, Map<String, String> headers, String body, int missing) {

        /** All of it comes. */
        public Answer(int status, Map<String, String> headers, String body) {
            this(status, headers, body, 0);
        }

        /** JSON. */
        public static Answer json(int status, String body) {
            return new Answer(status, Map.of("Content-Type", "application/json"), body);
        }

        /** Something else. */
        public static Answer of(int status, String type, String body) {
            return new Answer(status, Map.of("Content-Type", type), body);
        }

        /** With one more header. */
        public Answer with(String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body, missing);
        }

        /** The same, broken off before so many more bytes have come. */
        public Answer without(int bytes) {
            return new Answer(status, headers, body, bytes);
        }
    }
}
