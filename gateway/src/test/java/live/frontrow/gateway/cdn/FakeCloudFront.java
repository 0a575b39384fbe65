package live.frontrow.gateway.cdn;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import live.frontrow.gateway.cdn.Visitor.Answer;
import live.frontrow.gateway.test.Raw;

/** A distribution of our template before the gateway: checks cookies, caches by the path, passes the rest on. */
final class FakeCloudFront implements AutoCloseable {

    private static final Set<String> HOP = Set.of("connection", "transfer-encoding", "content-length", "date");
    private static final Set<String> FROM_VIEWERS = Set.of(
            "cookie",
            "origin",
            "x-frontrow",
            "content-type",
            "authorization",
            CloudFront.HEADER.toLowerCase(Locale.ROOT));

    private final CloudFormation template = CloudFormation.read();
    private final CloudFrontCheck check;
    private final HttpServer server;
    private final String authority;
    private final Map<String, Answer> cache = new ConcurrentHashMap<>();

    FakeCloudFront(URI address, CloudFrontCheck check) {
        this.check = check;
        this.authority = address.getAuthority();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Paths whose answers are kept. */
    Set<String> kept() {
        return cache.keySet();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            URI uri = exchange.getRequestURI();
            boolean signed = template.behaviourOf(uri.getRawPath()).contains("TrustedKeyGroups");
            if (signed && !check.allows("http://" + authority + uri, cookies(exchange), Instant.now())) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            Answer answer = signed ? media(uri.getRawPath()) : pass(exchange, body);
            answer.headers().stream()
                    .filter(header -> !HOP.contains(header.getKey().toLowerCase(Locale.ROOT)))
                    .forEach(header -> exchange.getResponseHeaders().add(header.getKey(), header.getValue()));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer media(String path) throws IOException {
        Answer known = cache.get(path);
        if (known != null) {
            return known;
        }
        String secret = CloudFront.HEADER + ": " + BehindCloudFront.SECRET + "\r\n";
        Answer fresh = new Answer(Raw.send("GET", path, authority, secret, ""));
        if (fresh.all("Cache-Control").stream().anyMatch(control -> control.startsWith("public"))) {
            cache.put(path, fresh);
        }
        return fresh;
    }

    private Answer pass(HttpExchange exchange, String body) throws IOException {
        String head = exchange.getRequestHeaders().entrySet().stream()
                .filter(header -> FROM_VIEWERS.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(header -> header.getKey() + ": " + String.join("; ", header.getValue()) + "\r\n")
                .collect(Collectors.joining());
        return new Answer(
                Raw.send(exchange.getRequestMethod(), exchange.getRequestURI().toString(), authority, head, body));
    }

    private static Map<String, String> cookies(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split("; ?")))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, two) -> two));
    }
}
