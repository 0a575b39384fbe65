package live.frontrow.images.container;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** As much of a registry as a push needs; forgets everything when it is closed. */
final class RegistryStub implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> manifests = new ConcurrentHashMap<>();
    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
    private final Map<String, ByteArrayOutputStream> uploads = new ConcurrentHashMap<>();

    RegistryStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** By {@code name:tag}. */
    Map<String, byte[]> manifests() {
        return manifests;
    }

    /** By digest. */
    Map<String, byte[]> blobs() {
        return blobs;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            int status =
                    switch (exchange.getRequestMethod()) {
                        case "POST" -> begin(exchange, path);
                        case "PATCH" -> more(exchange, path, body);
                        case "PUT" -> path.contains("/manifests/") ? manifest(path, body) : end(exchange, path);
                        default -> path.equals("/v2/") ? 200 : 404;
                    };
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private int begin(HttpExchange exchange, String path) {
        String upload = path + uploads.size();
        uploads.put(upload, new ByteArrayOutputStream());
        exchange.getResponseHeaders().set("Location", "http://" + address() + upload);
        return 202;
    }

    private int more(HttpExchange exchange, String path, byte[] body) {
        uploads.get(path).writeBytes(body);
        exchange.getResponseHeaders().set("Location", "http://" + address() + path);
        return 202;
    }

    private int end(HttpExchange exchange, String path) {
        String digest = exchange.getRequestURI().getQuery().replace("digest=", "");
        blobs.put(digest, uploads.get(path).toByteArray());
        return 201;
    }

    private int manifest(String path, byte[] body) {
        manifests.put(path.replace("/v2/", "").replace("/manifests/", ":"), body);
        return 201;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
